public import SoundingsModel

/// The survey tools and platforms whose tables are known by their content.
public enum SurveyTool: String, Sendable, CaseIterable {
  case surveyMonkey = "surveymonkey"
  case microsoftForms = "microsoft-forms"
  case googleForms = "google-forms"
  case qualtrics
  case citizenSpace = "citizen-space"
  case smartSurvey = "smartsurvey"
  case goVocal = "go-vocal"
  case decidim
  case talkToTheCity = "talk-to-the-city"

  /// The tool's own name.
  public var title: String {
    switch self {
    case .surveyMonkey: "SurveyMonkey"
    case .microsoftForms: "Microsoft Forms"
    case .googleForms: "Google Forms"
    case .qualtrics: "Qualtrics"
    case .citizenSpace: "Citizen Space"
    case .smartSurvey: "SmartSurvey"
    case .goVocal: "Go Vocal"
    case .decidim: "Decidim"
    case .talkToTheCity: "Talk to the City or kouchou-ai"
    }
  }

  /// The order in which the tool writes dates, whoever uses it; nil where its settings decide.
  ///
  /// SurveyMonkey writes US dates, and Go Vocal formats its cells as `mm/dd/yyyy`.
  public var dateOrder: Source.DateOrder? {
    switch self {
    case .surveyMonkey, .goVocal: .mdy
    default: nil
    }
  }
}
