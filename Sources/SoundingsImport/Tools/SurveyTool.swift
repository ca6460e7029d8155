/// The survey tools and platforms whose tables are known by their content.
public enum SurveyTool: String, Sendable, CaseIterable {
  case surveyMonkey = "surveymonkey"
}
