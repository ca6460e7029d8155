#ifndef SOUNDINGS_CLIBXML2_SHIM_H
#define SOUNDINGS_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and its headers then include ICU's, whose types clash with those
// that Foundation brings along. Nothing here needs them.
#include <libxml/xmlversion.h>
#ifdef LIBXML_ICU_ENABLED
#undef LIBXML_ICU_ENABLED
#endif

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

// What a parse of a page reports to its caller: events, each with where the parser stands (an offset
// into the bytes that it was given). No tree is built, so neither the depth limit (256) nor the text
// limit (10 MB) of libxml2's trees can cut anything.
typedef struct soundings_html_sink {
  void *owner;
  // Names and values of attributes alternate and end with a null; a value can be missing.
  void (*start)(void *owner, const unsigned char *name, const unsigned char **attributes,
                long offset);
  void (*end)(void *owner, const unsigned char *name, long offset);
  void (*text)(void *owner, const unsigned char *bytes, int count, long offset);
  htmlParserCtxtPtr parser;
  // How many open elements end tags that belong to nothing were compared with, beyond `depth` each,
  // how many may be, and where the parse was given up for that (0 where it was not).
  long depth;
  long steps;
  long most_steps;
  long given_up;
  const xmlChar *last_error;
} soundings_html_sink;

static long soundings_html_offset(soundings_html_sink *sink) {
  return (long)(sink->parser->input->cur - sink->parser->input->base);
}

static void soundings_html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  soundings_html_sink *sink = (soundings_html_sink *)context;
  sink->start(sink->owner, name, attributes, soundings_html_offset(sink));
}

static void soundings_html_end(void *context, const xmlChar *name) {
  soundings_html_sink *sink = (soundings_html_sink *)context;
  sink->end(sink->owner, name, soundings_html_offset(sink));
}

static void soundings_html_text(void *context, const xmlChar *bytes, int count) {
  soundings_html_sink *sink = (soundings_html_sink *)context;
  sink->text(sink->owner, bytes, count, soundings_html_offset(sink));
}

// libxml2 compares an end tag that belongs to nothing with all that is open, and tells of it here: the
// one place where its time grows with the square. Beyond the bound the parse goes to the end of the
// page, where what is open is ended as ever.
static void soundings_html_error(void *context, xmlErrorPtr error) {
  soundings_html_sink *sink = (soundings_html_sink *)context;
  htmlParserCtxtPtr parser = sink->parser;
  if (error->code != XML_ERR_TAG_NAME_MISMATCH || parser->nameNr <= sink->depth) return;
  if (parser->input->cur == sink->last_error) return;
  sink->last_error = parser->input->cur;
  sink->steps += parser->nameNr - sink->depth;
  if (sink->steps <= sink->most_steps || sink->given_up != 0) return;
  sink->given_up = soundings_html_offset(sink);
  parser->input->cur = parser->input->end;
}

// A wrapper, because the SAX handler is a struct of some thirty callbacks inside the parser that
// Swift would have to fill through pointers, and because the parser must be freed on each path.
// The bytes are UTF-8 and a zero follows them. They are the parser's input as they stand: a memory
// reader of libxml2's would copy them twice, and count them in an int. `XML_PARSE_HUGE` has no name
// among the HTML options of 2.9.14, but the parser looks at it.
// Returns 0, or -1 where the parser could not be made.
static inline int soundings_html_parse(const unsigned char *bytes, long count,
                                       soundings_html_sink *sink) {
  xmlInitParser();
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return -1;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                                 XML_PARSE_HUGE);
  xmlParserInputPtr input = xmlNewInputStream(parser);
  if (input == NULL) {
    htmlFreeParserCtxt(parser);
    return -1;
  }
  input->base = bytes;
  input->cur = bytes;
  input->end = bytes + count;
  inputPush(parser, input);
  parser->charset = XML_CHAR_ENCODING_UTF8;
  parser->encoding = xmlStrdup((const xmlChar *)"UTF-8");
  memset(parser->sax, 0, sizeof(*parser->sax));
  parser->sax->startElement = soundings_html_start;
  parser->sax->endElement = soundings_html_end;
  parser->sax->characters = soundings_html_text;
  parser->sax->ignorableWhitespace = soundings_html_text;
  parser->sax->cdataBlock = soundings_html_text;
  parser->sax->serror = soundings_html_error;
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->userData = sink;
  sink->parser = parser;
  htmlParseDocument(parser);
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
  return 0;
}

// What a parse of XML reports: elements with their namespace, text, and processing instructions.
typedef struct soundings_xml_sink {
  void *owner;
  // The attributes are libxml2's: five pointers each (name, prefix, namespace, value, value's end).
  void (*start)(void *owner, const unsigned char *name, const unsigned char *space,
                int attribute_count, const unsigned char **attributes, long line);
  void (*end)(void *owner, const unsigned char *name, const unsigned char *space);
  void (*text)(void *owner, const unsigned char *bytes, int count);
  void (*instruction)(void *owner, const unsigned char *target, const unsigned char *data);
  xmlParserCtxtPtr parser;
  int has_document_type;
  int error_line;
  int error_column;
  char error_message[160];
} soundings_xml_sink;

static void soundings_xml_start(void *context, const xmlChar *name, const xmlChar *prefix,
                                const xmlChar *space, int namespace_count,
                                const xmlChar **namespaces, int attribute_count,
                                int default_count, const xmlChar **attributes) {
  soundings_xml_sink *sink = (soundings_xml_sink *)context;
  long line = sink->parser->input != NULL ? (long)sink->parser->input->line : 0;
  (void)prefix, (void)namespace_count, (void)namespaces, (void)default_count;
  sink->start(sink->owner, name, space, attribute_count, attributes, line);
}

static void soundings_xml_end(void *context, const xmlChar *name, const xmlChar *prefix,
                              const xmlChar *space) {
  soundings_xml_sink *sink = (soundings_xml_sink *)context;
  (void)prefix;
  sink->end(sink->owner, name, space);
}

static void soundings_xml_text(void *context, const xmlChar *bytes, int count) {
  soundings_xml_sink *sink = (soundings_xml_sink *)context;
  sink->text(sink->owner, bytes, count);
}

static void soundings_xml_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  soundings_xml_sink *sink = (soundings_xml_sink *)context;
  sink->instruction(sink->owner, target, data);
}

// A document type is where entities are declared; without one there is nothing to expand or fetch.
static void soundings_xml_document_type(void *context, const xmlChar *name, const xmlChar *external,
                                        const xmlChar *system) {
  soundings_xml_sink *sink = (soundings_xml_sink *)context;
  (void)name, (void)external, (void)system;
  sink->has_document_type = 1;
  sink->error_line = sink->parser->input != NULL ? sink->parser->input->line : 0;
  xmlStopParser(sink->parser);
}

// A wrapper for the same reasons as that for HTML. Nothing is fetched, and the parser's own limits
// (256 elements deep, 10 MB a text) stand. `XML_PARSE_NOENT` is there because 2.9.14 else hands an
// `&amp;` in an attribute on as `&#38;`; it cannot expand anything, since a document type ends the
// parse and the handler knows no entities. Returns 1 where the document is
// well formed, 0 where it is not or has a document type, -1 where the parser could not be made.
static inline int soundings_xml_parse(const char *bytes, int count, soundings_xml_sink *sink) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return -1;
  memset(parser->sax, 0, sizeof(*parser->sax));
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = soundings_xml_start;
  parser->sax->endElementNs = soundings_xml_end;
  parser->sax->characters = soundings_xml_text;
  parser->sax->ignorableWhitespace = soundings_xml_text;
  parser->sax->cdataBlock = soundings_xml_text;
  parser->sax->processingInstruction = soundings_xml_instruction;
  parser->sax->internalSubset = soundings_xml_document_type;
  parser->userData = sink;
  sink->parser = parser;
  int options = XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  xmlDocPtr document = xmlCtxtReadMemory(parser, bytes, count, NULL, NULL, options);
  if (document != NULL) xmlFreeDoc(document);
  int is_well_formed = parser->wellFormed && !sink->has_document_type;
  if (!parser->wellFormed && !sink->has_document_type) {
    sink->error_line = parser->lastError.line;
    sink->error_column = parser->lastError.int2;
    if (parser->lastError.message != NULL) {
      strncpy(sink->error_message, parser->lastError.message, sizeof(sink->error_message) - 1);
    }
  }
  xmlFreeParserCtxt(parser);
  return is_well_formed;
}

// Begins to parse XML that comes in pieces, for parts too big to be held; the events are those of a sink
// as above, without processing instructions. The handler is filled here for the same reason. libxml2's
// limit on a text or tag (10 MB) stands; the depth is for the caller to count, since 2.9.14 does not when
// it is fed in pieces. NULL where the parser could not be made.
static inline xmlParserCtxtPtr soundings_xml_open(soundings_xml_sink *sink) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof(handler));
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = soundings_xml_start;
  handler.endElementNs = soundings_xml_end;
  handler.characters = soundings_xml_text;
  handler.ignorableWhitespace = soundings_xml_text;
  handler.cdataBlock = soundings_xml_text;
  handler.internalSubset = soundings_xml_document_type;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, sink, NULL, 0, NULL);
  if (parser == NULL) return NULL;
  sink->parser = parser;
  xmlCtxtUseOptions(parser, XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                XML_PARSE_NOWARNING);
  return parser;
}

// Parses the next piece; `is_last` ends the document. Returns 1 while all is well.
static inline int soundings_xml_feed(soundings_xml_sink *sink, const char *bytes, int count,
                                     int is_last) {
  xmlParserCtxtPtr parser = sink->parser;
  xmlParseChunk(parser, bytes, count, is_last);
  if (parser->wellFormed && !sink->has_document_type) return 1;
  if (!sink->has_document_type) {
    sink->error_line = parser->lastError.line;
    sink->error_column = parser->lastError.int2;
  }
  return 0;
}

static inline void soundings_xml_close(soundings_xml_sink *sink) {
  if (sink->parser != NULL) xmlFreeParserCtxt(sink->parser);
  sink->parser = NULL;
}

// A page as a tree for XPath. It is made node by node from the events of a parse and not by libxml2's
// own builder, which cuts trees at a depth of 256 and texts at 10 MB. Each node knows its place in that
// parse (`_private`, from 1).
static inline xmlNodePtr soundings_page_element(xmlDocPtr document, xmlNodePtr parent,
                                                const char *name, long place) {
  xmlNodePtr node = xmlNewDocNode(document, NULL, (const xmlChar *)name, NULL);
  if (node == NULL) return NULL;
  node->_private = (void *)place;
  xmlAddChild(parent != NULL ? parent : (xmlNodePtr)document, node);
  return node;
}

static inline void soundings_page_attribute(xmlNodePtr node, const char *name, const char *value) {
  xmlNewProp(node, (const xmlChar *)name, (const xmlChar *)value);
}

static inline void soundings_page_text(xmlDocPtr document, xmlNodePtr parent,
                                       const unsigned char *bytes, int count) {
  xmlNodePtr node = xmlNewDocTextLen(document, bytes, count);
  if (node != NULL) xmlAddChild(parent, node);
}

static inline long soundings_node_place(xmlNodePtr node) { return (long)node->_private; }

// libxml2 prints what is wrong with an expression unless somebody listens.
static void soundings_xpath_silence(void *data, xmlErrorPtr error) { (void)data, (void)error; }

static void soundings_xpath_hush(void *data, const char *format, ...) { (void)data, (void)format; }

static inline xmlXPathContextPtr soundings_xpath_context(xmlDocPtr document) {
  // An unknown function is told to this one, which each thread has for itself once libxml2 has begun.
  xmlInitParser();
  xmlSetGenericErrorFunc(NULL, soundings_xpath_hush);
  xmlXPathContextPtr context = xmlXPathNewContext(document);
  if (context != NULL) context->error = soundings_xpath_silence;
  return context;
}

// The offset of the byte at which the last expression could not be read on.
static inline int soundings_xpath_error_offset(xmlXPathContextPtr context) {
  return context->lastError.int1;
}

// `xmlFree` is a variable that holds a function, which Swift cannot call from everywhere.
static inline void soundings_xml_free(void *memory) { xmlFree(memory); }

#endif
