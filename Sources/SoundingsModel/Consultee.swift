/// An organisation that was asked to respond.
public struct Consultee: Hashable, Sendable {
  public var name: String
  /// What it is counted with: primary schools, trade unions.
  public var group: String
  /// Ids of the stakeholder types of which an answer counts; empty for any.
  public var stakeholders: [String]
  public var otherNames: [String]
  public var place: FilePlace?

  public init(
    name: String, group: String, stakeholders: [String] = [], otherNames: [String] = [],
    place: FilePlace? = nil
  ) {
    self.name = name
    self.group = group
    self.stakeholders = stakeholders
    self.otherNames = otherNames
    self.place = place
  }
}

/// Who of those that were asked has answered.
public struct ConsulteeResults: Sendable {
  public var consultees: [Consultee]
  /// One entry a consultee: indexes of the responses by which it answered, in input order.
  public var responses: [[Int]]
  /// Responses that may be a consultee's and are not counted as its answer.
  public var nearMisses: [NearMiss]

  public init(consultees: [Consultee], responses: [[Int]], nearMisses: [NearMiss]) {
    self.consultees = consultees
    self.responses = responses
    self.nearMisses = nearMisses
  }

  public func hasAnswered(_ consultee: Int) -> Bool { !responses[consultee].isEmpty }

  public struct NearMiss: Hashable, Sendable {
    public enum Reason: Sendable {
      /// The organisation's name is nearly the consultee's, or could be another's as well.
      case similarName
      /// The consultee's name stands where a person's belongs.
      case nameOfPerson
      /// The name is right, and the stakeholder type is not one of the consultee's.
      case otherStakeholder
    }

    public var consultee: Int
    public var response: Int
    public var reason: Reason

    public init(consultee: Int, response: Int, reason: Reason) {
      self.consultee = consultee
      self.response = response
      self.reason = reason
    }
  }
}
