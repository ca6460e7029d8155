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
#include <string.h>

// What a parse reports to its caller. The parser keeps no tree: each event is passed on and
// forgotten, so that neither the depth limit (256) nor the text limit (10 MB) of libxml2's tree
// builder can cut anything.
typedef struct soundings_html_sink {
  void *owner;
  void (*start)(void *owner, const unsigned char *name, const unsigned char **attributes,
                long line);
  void (*end)(void *owner, const unsigned char *name);
  void (*text)(void *owner, const unsigned char *bytes, int count);
  htmlParserCtxtPtr parser;
} soundings_html_sink;

// Static functions rather than Swift closures: libxml2 calls back with the types of its SAX
// interface, of which only these three matter, and the line stands in a field of the parser.
static void soundings_html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  soundings_html_sink *sink = (soundings_html_sink *)context;
  long line = sink->parser->input != NULL ? (long)sink->parser->input->line : 0;
  sink->start(sink->owner, name, attributes, line);
}

static void soundings_html_end(void *context, const xmlChar *name) {
  soundings_html_sink *sink = (soundings_html_sink *)context;
  sink->end(sink->owner, name);
}

static void soundings_html_text(void *context, const xmlChar *bytes, int count) {
  soundings_html_sink *sink = (soundings_html_sink *)context;
  sink->text(sink->owner, bytes, count);
}

// A wrapper, because the SAX handler is a struct of some thirty callbacks inside the parser that
// Swift would have to fill through pointers, and because the parser must be freed on each path.
// The bytes are UTF-8: the encoding is passed in, and what the page says of itself is ignored.
// `XML_PARSE_HUGE` has no name among the HTML options of 2.9.14, but the parser looks at it.
// Returns 0, or -1 where the parser could not be made.
static inline int soundings_html_parse(const char *bytes, int count, soundings_html_sink *sink) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return -1;
  memset(parser->sax, 0, sizeof(*parser->sax));
  parser->sax->startElement = soundings_html_start;
  parser->sax->endElement = soundings_html_end;
  parser->sax->characters = soundings_html_text;
  parser->sax->ignorableWhitespace = soundings_html_text;
  parser->sax->initialized = 1;
  parser->userData = sink;
  sink->parser = parser;
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE;
  htmlDocPtr document = htmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8", options);
  if (document != NULL) xmlFreeDoc(document);
  htmlFreeParserCtxt(parser);
  return 0;
}

#endif
