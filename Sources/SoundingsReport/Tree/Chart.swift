/// A chart, drawn from numbers that stand in a table of the same part.
public struct Chart: Sendable {
  public enum Drawing: Sendable {
    /// One bar a row, from zero, with an interval where there is one.
    case bars([Bar], unit: Unit)
    /// A panel a group beside the next, all with the same rows and one scale.
    case panels([Panel], rows: [String], unit: Unit)
    /// One line a series over the same months, each in a small panel of its own.
    case months([String], [Series], unit: Unit)
    /// One row an item: where it stood in the first round and in the last.
    case change([Change], first: String, last: String)
  }

  public enum Unit: Sendable {
    case count
    /// Values are fractions from 0 to 1 and are shown as percentages.
    case share
  }

  public struct Bar: Sendable {
    public var label: String
    public var value: Double
    public var interval: ClosedRange<Double>?
    /// What stands at the end of the bar: "41% (23 of 56)".
    public var text: String

    public init(label: String, value: Double, interval: ClosedRange<Double>? = nil, text: String) {
      self.label = label
      self.value = value
      self.interval = interval
      self.text = text
    }
  }

  public struct Panel: Sendable {
    public var label: String
    /// What the group's shares are of: "101 commented".
    public var base: String
    /// One point a row; nil where the group has none.
    public var points: [Point?]

    public init(label: String, base: String, points: [Point?]) {
      self.label = label
      self.base = base
      self.points = points
    }
  }

  public struct Point: Sendable {
    public var value: Double
    public var interval: ClosedRange<Double>?

    public init(value: Double, interval: ClosedRange<Double>? = nil) {
      self.value = value
      self.interval = interval
    }
  }

  public struct Series: Sendable {
    public var label: String
    /// One value a month; nil where nobody answered.
    public var values: [Double?]

    public init(label: String, values: [Double?]) {
      self.label = label
      self.values = values
    }
  }

  public struct Change: Sendable {
    public var label: String
    /// Fractions from 0 to 1.
    public var first: Double
    public var last: Double
    /// Whether the difference is more than chance would easily make: drawn stronger.
    public var isClear: Bool

    public init(label: String, first: Double, last: Double, isClear: Bool) {
      self.label = label
      self.first = first
      self.last = last
      self.isClear = isClear
    }
  }

  public var id: String
  /// Says what the chart shows, in a sentence: "Workload was raised less, funding more".
  public var title: String
  public var drawing: Drawing
  /// The id of the table that holds the same numbers.
  public var table: String

  public init(id: String, title: String, drawing: Drawing, table: String) {
    self.id = id
    self.title = title
    self.drawing = drawing
    self.table = table
  }
}
