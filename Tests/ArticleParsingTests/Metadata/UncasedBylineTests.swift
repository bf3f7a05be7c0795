import ArticleParsing
import Testing

/// Bylines in Chinese, Japanese and Korean: the office, the label or the surname tells the name.
@Suite struct UncasedBylineTests {
  @Test(arguments: [
    ("本报记者 沈若溪", ["沈若溪"]),
    ("2025年03月04日09:10 来源：南湖晚报 作者：沈若溪 我要评论(35)", ["沈若溪"]),
    ("记者 沈若溪 2025-03-04 09:10", ["沈若溪"]),
    ("记者沈若溪 通讯员 郭望舒", ["沈若溪", "郭望舒"]),
    ("作者：沈若溪 责任编辑：郭望舒", ["沈若溪"]),
    ("文／沈若溪 图／郭望舒", ["沈若溪"]),
    ("来源：南湖日报 记者 沈若溪", ["沈若溪"]),
    ("湖畔支局　水野遥子記者", ["水野遥子"]),
    ("水野遥子 記者", ["水野遥子"]),
    ("[호숫가=호숫가일보] 윤서아 기자 = 입력 2025.03.04", ["윤서아"]),
    ("윤서아 기자 ysa@lake.example", ["윤서아"]),
    ("윤서아기자", ["윤서아"]),
  ])
  func namesStandBesideAnOfficeOrALabel(_ line: String, _ names: [String]) {
    #expect(byline(line)?.authors == names)
    #expect(byline(line)?.isMarked == true)
  }

  @Test(arguments: ["来源：南湖日报", "责任编辑：郭望舒", "记者从市政府获悉，水库的水位比去年低。", "湖畔支局", "社会部"])
  func nobodyElseIsOne(_ line: String) { #expect(byline(line)?.authors ?? [] == []) }
}
