extension Appendix {
  /// The appendix as it may be published: nothing that is kept back stands in its text, tables, charts or
  /// figures, nor in what is made of it.
  public func hiding(_ hiding: Hiding) -> Appendix {
    guard !hiding.isEmpty else { return self }
    var appendix = self
    let incomplete = document.incompleteTables(hiding)
    appendix.document = document.hiding(hiding)
    for place in cabinet.sections.indices {
      appendix.cabinet.sections[place].blocks = cabinet.sections[place].blocks.hiding(
        hiding, incomplete: incomplete)
    }
    for place in site.pages.indices {
      appendix.site.pages[place].blocks = site.pages[place].blocks.hiding(
        hiding, incomplete: incomplete)
    }
    appendix.figures.hide(hiding)
    return appendix
  }
}
