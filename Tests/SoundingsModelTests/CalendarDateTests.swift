import SoundingsModel
import Testing

@Suite("Dates")
struct CalendarDateTests {
  @Test(
    "An ISO date is read, whatever time follows",
    arguments: ["2006-11-06", "2006-11-06 09:14", "2006-11-06T09:14:00Z"])
  func readsISO(text: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.description == "2006-11-06")
    #expect(date.inWords == "6 November 2006")
    #expect(date.yearMonth == "2006-11")
  }

  @Test(
    "What is no ISO date is refused",
    arguments: [
      "2006-02-29", "2006-13-01", "06-11-2006", "2006-11-6", "2006-11-061", "2006/11/06", "",
      "２００６-11-06",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("Leap years follow the Gregorian rule", arguments: [(2004, 29), (1900, 28), (2000, 29)])
  func leapYears(year: Int, days: Int) {
    #expect(CalendarDate.days(inMonth: 2, of: year) == days)
  }

  @Test("Dates are ordered by year, month and day")
  func order() throws {
    let early = try #require(CalendarDate(year: 2006, month: 11, day: 30))
    let late = try #require(CalendarDate(year: 2007, month: 1, day: 2))
    #expect(early < late)
  }
}
