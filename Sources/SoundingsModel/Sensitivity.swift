/// How far findings depend on who is counted and how.
public struct Sensitivity: Sendable {
  /// The smallest share of resamples, in percent, in which a finding has to come out the same.
  public static let leastResamples = 95

  /// What a finding was found again under, or not.
  public enum Scenario: String, Sendable, CaseIterable {
    /// Without the texts of campaigns; what senders added is kept.
    case withoutCampaigns = "without-campaigns"
    /// Each stakeholder type counts the same, however many of it commented.
    case typesAlike = "types-alike"
    /// Respondents drawn again from those who commented.
    case resampled
  }

  /// The place of one top-level theme among all of them: 1 for the one that most raised; equal ones share
  /// the smallest place.
  public struct Place: Sendable {
    public var theme: Int
    public var all: Int
    /// Nil where there is no campaign.
    public var withoutCampaigns: Int?
    /// Nil where fewer than two types have enough commenters.
    public var typesAlike: Int?
    /// From 2.5 to 97.5 % of the resamples.
    public var resampled: ClosedRange<Int>

    public init(
      theme: Int, all: Int, withoutCampaigns: Int?, typesAlike: Int?, resampled: ClosedRange<Int>
    ) {
      self.theme = theme
      self.all = all
      self.withoutCampaigns = withoutCampaigns
      self.typesAlike = typesAlike
      self.resampled = resampled
    }
  }

  /// Whether a finding stands in each scenario that there is.
  public struct Check: Sendable {
    /// In the order of the cases; scenarios that say nothing here are left out.
    public var outcomes: [(scenario: Scenario, holds: Bool)]

    public init(_ outcomes: [(scenario: Scenario, holds: Bool)]) { self.outcomes = outcomes }

    public var isRobust: Bool { outcomes.allSatisfy(\.holds) }
    /// The scenarios in which it does not stand.
    public var against: [Scenario] { outcomes.filter { !$0.holds }.map(\.scenario) }
  }

  /// Top-level themes that were raised, in their places.
  public var places: [Place]
  /// Whether the first theme stays the first; nil where several share the place or too few commented.
  public var lead: Check?
  /// In how many of a hundred resamples the first theme is first.
  public var leadResamples: Int
  /// Of each theme that was raised more or less in the last round, by its index.
  public var changes: [Int: Check]

  public init(
    places: [Place] = [], lead: Check? = nil, leadResamples: Int = 0, changes: [Int: Check] = [:]
  ) {
    self.places = places
    self.lead = lead
    self.leadResamples = leadResamples
    self.changes = changes
  }
}
