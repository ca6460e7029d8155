extension Appendix {
  /// The appendix as it may be published: nothing that is kept back stands in its text, tables, charts or
  /// figures.
  public func hiding(_ hiding: Hiding) -> Appendix {
    guard !hiding.isEmpty else { return self }
    var appendix = self
    appendix.document = document.hiding(hiding)
    appendix.figures.hide(hiding)
    return appendix
  }
}
