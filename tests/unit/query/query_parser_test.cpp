#include "server/query/query_parser.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "server/query/query_lexer.h"

using namespace quorate;

namespace {

struct Row {
  std::string typed;
  std::string tree;
  std::string note;  // part of the first note; empty: nothing was repaired
};

const std::vector<Row> kWords = {
    {"", "(everything)", ""},
    {"   ", "(everything)", ""},
    {"*", "(everything)", ""},
    {"ambulance", "ambulance", ""},
    {"ambulance handover", "(best ambulance handover)", ""},
    {"  ambulance   handover ", "(best ambulance handover)", ""},
    {"ambulance\thandover\n", "(best ambulance handover)", ""},
    {"ambulance\u00a0handover", "(best ambulance handover)", ""},
    {"A&E", "A&E", ""},
    {"R&D strategy", "(best R&D strategy)", ""},
    {"COVID-19", "COVID-19", ""},
    {"face-to-face", "face-to-face", ""},
    {"can't get a GP appointment", "(best can't get a GP appointment)", ""},
    {"can’t", "can’t", ""},
    {"£68.4m", "£68.4m", ""},
    {"-£0.3m", "-£0.3m", ""},
    {"3.5%", "3.5%", ""},
    {"2022/23", "2022/23", ""},
    {"11/08/2022", "11/08/2022", ""},
    {"s.14Z59", "s.14Z59", ""},
    {"risk(s)", "risk(s)", ""},
    {"and or not", "(best and or not)", ""},
    {"what is the plan?", "(best what is the plan?)", ""},
    {"Welsh: cyfarfod y bwrdd", "(best Welsh: cyfarfod y bwrdd)", ""},
    {"ysgol Llŷn", "(best ysgol Llŷn)", ""},
    {"会议 纪要", "(best 会议 纪要)", ""},
    {"http://www.example.org/papers", "http://www.example.org/papers", ""},
    {"10:30", "10:30", ""},
    {"board - papers", "(best board papers)", ""},
    {"board – papers", "(best board papers)", ""},
    {"one, two; three.", "(best one, two; three.)", ""},
    {"+ambulance +handover", "(best ambulance handover)", ""},
    {"a/b", "a/b", ""},
    {"<b>risk</b>", "<b>risk</b>", ""},
    {"NHS 111", "(best NHS 111)", ""},
    {"Board 2022", "(best Board 2022)", ""},
    {"page 4 of 12", "(best page 4 of 12)", ""},
};

const std::vector<Row> kPhrases = {
    {"\"risk share\"", "\"risk share\"", ""},
    {"“risk share”", "\"risk share\"", ""},
    {"„risk share“", "\"risk share\"", ""},
    {"«risk share»", "\"risk share\"", ""},
    {"＂risk share＂", "\"risk share\"", ""},
    {"\"risk share\" agreement", "(best \"risk share\" agreement)", ""},
    {"agreement \"risk share\"", "(best agreement \"risk share\")", ""},
    {"\"risk share", "(best risk share)", "quote without its partner"},
    {"risk share\"", "(best risk share)", "quote without its partner"},
    {"\"a b\" c\" d", "(best \"a b\" c d)", "quote without its partner"},
    {"\"\"", "(everything)", ""},
    {"\"  \"", "(everything)", ""},
    {"\"...\"", "(everything)", ""},
    {"\"minutes\"", "=minutes", ""},
    {"\"COVID-19\"", "\"COVID-19\"", ""},
    {"\"risk share\"~3", "\"risk share\"~3", ""},
    {"\"risk share\"~0", "\"risk share\"", ""},
    {"\"risk share\"~999", "\"risk share\"~50", "at most 50"},
    {"\"risk share\"~99999999999", "\"risk share\"~50", "at most 50"},
    {"\"risk share\"~", "\"risk share\"", "without a number"},
    {"\"risk share\"~x", "(best \"risk share\" x)", "without a number"},
    {"\"risk sh*\"", "\"risk sh\"", "within a phrase"},
    {"\"risk AND share\"", "\"risk AND share\"", ""},
    {"\"risk (share)\"", "\"risk (share)\"", ""},
    {"\"type:minutes\"", "\"type:minutes\"", ""},
    {"risk\"share\"", "(best risk =share)", ""},
};

const std::vector<Row> kOperators = {
    {"a AND b", "(and a b)", ""},
    {"a AND b AND c", "(and a b c)", ""},
    {"a OR b", "(or a b)", ""},
    {"a OR b OR c", "(or a b c)", ""},
    {"a AND b OR c", "(or (and a b) c)", ""},
    {"a OR b AND c", "(or a (and b c))", ""},
    {"a b AND c", "(and (best a b) c)", ""},
    {"climate OR net zero", "(or climate (best net zero))", ""},
    {"NOT draft", "(not draft)", ""},
    {"minutes NOT draft", "(best minutes (not draft))", ""},
    {"minutes AND NOT draft", "(and minutes (not draft))", ""},
    {"minutes OR NOT draft", "(or minutes (not draft))", ""},
    {"minutes -draft", "(best minutes (not draft))", ""},
    {"-draft", "(not draft)", ""},
    {"-draft -exempt", "(best (not draft) (not exempt))", ""},
    {"minutes -\"not for release\"", "(best minutes (not \"not for release\"))", ""},
    {"minutes -(draft OR exempt)", "(best minutes (not (or draft exempt)))", ""},
    {"NOT NOT a", "a", ""},
    {"NOT NOT NOT a", "(not a)", ""},
    {"NOT -a", "a", ""},
    {"--a", "a", ""},
    {"a --- b", "(best a b)", ""},
    {"a -- b", "(best a b)", ""},
    {"- a", "a", ""},
    {"a -", "a", ""},
    {"a AND", "a", "AND joins nothing"},
    {"AND a", "a", "AND joins nothing"},
    {"a OR", "a", "OR joins nothing"},
    {"OR a", "a", "OR joins nothing"},
    {"a NOT", "a", "NOT joins nothing"},
    {"a AND AND b", "(and a b)", "AND joins nothing"},
    {"a OR OR b", "(or a b)", "OR joins nothing"},
    {"a AND OR b", "(or a b)", "AND joins nothing"},
    {"a OR AND b", "(or a b)", "AND joins nothing"},
    {"AND", "AND", "searched for as words"},
    {"NOT", "NOT", "searched for as words"},
    {"AND OR", "(best AND OR)", "searched for as words"},
    {"a and b", "(best a and b)", ""},
    {"TERMS AND CONDITIONS", "(and TERMS CONDITIONS)", ""},
    {"a NEAR/5 b", "(near/5 a b)", ""},
    {"a near/5 b", "(near/5 a b)", ""},
    {"a NEAR b", "(near/10 a b)", ""},
    {"a NEAR/2 b NEAR/5 c", "(near/5 a b c)", ""},
    {"a NEAR/500 b", "(near/50 a b)", "at most 50"},
    {"a NEAR/0 b", "(near/1 a b)", ""},
    {"a NEAR/x b", "(best a NEAR/x b)", ""},
    {"a NEAR/5", "a", "joins nothing"},
    {"NEAR/5 a", "a", "joins nothing"},
    {"x a NEAR/5 b y", "(best x (near/5 a b) y)", ""},
    {"\"a b\" NEAR/5 c", "(and \"a b\" c)", "NEAR joins single words"},
    {"(a OR b) NEAR/5 c", "(and (or a b) c)", "NEAR joins single words"},
    {"a near b", "(best a near b)", ""},
    {"AND/OR", "AND/OR", ""},
};

const std::vector<Row> kBrackets = {
    {"(a)", "a", ""},
    {"(a b)", "(best a b)", ""},
    {"(a OR b) AND c", "(and (or a b) c)", ""},
    {"a AND (b OR c)", "(and a (or b c))", ""},
    {"(a OR b) c", "(best (or a b) c)", ""},
    {"NOT(a b)", "(not (best a b))", ""},
    {"a AND(b OR c)", "(and a (or b c))", ""},
    {"()", "(everything)", ""},
    {"( )", "(everything)", ""},
    {"a ()", "a", ""},
    {"(a", "a", "opening bracket"},
    {"a)", "a", "closing bracket"},
    {")a(", "a", "closing bracket"},
    {"((a b)", "(best a b)", "opening bracket"},
    {"(a))) b", "(best a b)", "closing bracket"},
    {"(a AND)", "a", "AND joins nothing"},
    {"(AND a)", "a", "AND joins nothing"},
    {"(NOT) a", "a", "NOT joins nothing"},
    {"((((((((a))))))))", "a", ""},
    {"(((((((((a)))))))))", "a", "8 deep"},
    {"(((((((((a OR \"b c\") d))))))))", "(best (best a \"b c\") d)", "8 deep"},
    {"a) OR b", "(or a b)", "closing bracket"},
    {"a OR (b AND", "(or a b)", "AND joins nothing"},
    {"((((", "(everything)", "opening bracket"},
    {"))))", "(everything)", "closing bracket"},
    {"()()()", "(everything)", ""},
    {"-()", "(everything)", ""},
    {"NOT ()", "NOT", "searched for as words"},
    {"(\"risk share", "(best risk share)", "quote without its partner"},
    {"\"risk share)", "(best risk share)", "quote without its partner"},
    {"title:(a OR", "title:a", "OR joins nothing"},
    {"ICB (Leicester) board", "(best ICB Leicester board)", ""},
};

const std::vector<Row> kFields = {
    {"type:minutes", "type:minutes", ""},
    {"Type:Minutes", "type:minutes", ""},
    {"type: minutes", "type:minutes", ""},
    {"type:minute", "type:minutes", ""},
    {"type:\"action log\"", "type:action_log", ""},
    {"type:action-log", "type:action_log", ""},
    {"type:finance", "type:finance_report", ""},
    {"type:banana", "banana", "knows no"},
    {"type:\"fruit bowl\"", "\"fruit bowl\"", "knows no"},
    {"type:", "type", "Nothing stands behind"},
    {"type: AND a", "(and type a)", "Nothing stands behind"},
    {"type:(minutes OR agenda)", "(or type:minutes type:agenda)", ""},
    {"type:(minutes agenda)", "(or type:minutes type:agenda)", ""},
    {"-type:agenda budget", "(best (not type:agenda) budget)", ""},
    {"kind:decision", "kind:decision", ""},
    {"kind:decisions", "kind:decision", ""},
    {"resolved:approve", "resolved:approve", ""},
    {"resolved:approved", "resolved:approve", ""},
    {"resolved:noted", "resolved:note", ""},
    {"resolved:ratified", "resolved:ratify", ""},
    {"resolution:deferred", "resolved:defer", ""},
    {"asked:assure", "asked:assure", ""},
    {"resolved:assure", "assure", "knows no"},
    {"org:UHL", "org:UHL", ""},
    {"organisation:UHL", "org:UHL", ""},
    {"org:\"Marlhaven Council\"", "org:\"Marlhaven Council\"", ""},
    {"title:performance", "title:performance", ""},
    {"title:\"integrated performance\"", "title:\"integrated performance\"", ""},
    {"title:(risk share)", "(and title:risk title:share)", ""},
    {"person:Marchetti", "person:Marchetti", ""},
    {"person:\"Nil Sanganee\"", "person:\"Nil Sanganee\"", ""},
    {"status:complete", "status:complete", ""},
    {"paper:M", "paper:M", ""},
    {"paper:\"Enc 4\"", "paper:\"Enc 4\"", ""},
    {"ref:ICB/22/37", "ref:icb/22/37", ""},
    {"ref:icb-22-37", "ref:icb/22/37", ""},
    {"ref:\"TB 23 041\"", "ref:tb/23/041", ""},
    {"date:2022", "date:2022", ""},
    {"date:2022-07", "date:2022-07", ""},
    {"date:2022-07-14", "date:2022-07-14", ""},
    {"date:2022-07..2022-09", "date:2022-07..2022-09", ""},
    {"date:2022-07..", "date:2022-07..", ""},
    {"date:..2022-09", "date:..2022-09", ""},
    {"date:2022-09..2022-07", "date:2022-07..2022-09", "ran backwards"},
    {"date:2022...2023", "date:2022..2023", ""},
    {"date:\"14 July 2022\"", "date:2022-07-14", ""},
    {"date:14/07/2022", "date:2022-07-14", ""},
    {"date:14 July 2022", "date:2022-07-14", ""},
    {"date: July 2022 budget", "(best date:2022-07 budget)", ""},
    {"ref:TB 23 041", "ref:tb/23/041", ""},
    {"ref: ICB 22 37 minutes", "(best ref:icb/22/37 minutes)", ""},
    {"org:UHL AND", "org:UHL", "AND joins nothing"},
    {"date:2022 OR", "date:2022", "OR joins nothing"},
    {"title:\"", "title", "quote without its partner"},
    {"date:yesterday", "yesterday", "knows no"},
    {"date:2022-13", "2022-13", "knows no"},
    {"date:..", "date", "Nothing stands behind"},
    {"budget date:2022 type:minutes", "(best budget date:2022 type:minutes)", ""},
    {"author:Smith", "author:Smith", "There is no field"},
    {"q:handover", "q:handover", "There is no field"},
};

const std::vector<Row> kReferences = {
    {"ICB/22/37", "[icb/22/37]", ""},
    {"icb/22/37", "[icb/22/37]", ""},
    {"icb-22-37", "[icb/22/37]", ""},
    {"ICB 22 37", "[icb/22/37]", ""},
    {"TB 23 041", "[tb/23/041]", ""},
    {"ICB/22/З7", "[icb/22/37]", ""},
    {"ICSB200304-02", "[icsb/200304/02]", ""},
    {"ICB 22/37", "[icb/22/37]", ""},
    {"NHS 22/23", "(best NHS 22/23)", ""},
    {"ICB\\22\\37", "[icb/22/37]", ""},
    {"ICB–22–37", "[icb/22/37]", ""},
    {"ICB—22—37", "[icb/22/37]", ""},
    {"ІСВ/22/37", "[icb/22/37]", ""},
    {"lCB/22/37", "[icb/22/37]", ""},
    {"1CB/22/37", "[icb/22/37]", ""},
    {"ICB/22/O7", "[icb/22/07]", ""},
    {"TB23/041", "[tb/23/041]", ""},
    {"TB-23-041", "[tb/23/041]", ""},
    {"\"ICB/22/37\"", "[icb/22/37]", ""},
    {"“TB 23 041”", "[tb/23/041]", ""},
    {"\"ICB/22/37 PDAF\"", "\"ICB/22/37 PDAF\"", ""},
    {"ICB/22/37.", "[icb/22/37]", ""},
    {"ICB/22/37 PDAF delegated authority", "(best [icb/22/37] PDAF delegated authority)", ""},
    {"the ICB/22/37, and ICB/22/38.", "(best the [icb/22/37] and [icb/22/38])", ""},
    {"-ICB/22/37 minutes", "(best (not [icb/22/37]) minutes)", ""},
    {"ICB/22/37 OR ICB/22/38", "(or [icb/22/37] [icb/22/38])", ""},
    {"Paper M", "(best Paper M)", ""},
};

const std::vector<Row> kExactAndWildcards = {
    {"=minutes", "=minutes", ""},
    {"=minutes =agenda", "(best =minutes =agenda)", ""},
    {"=\"risk share\"", "\"risk share\"", ""},
    {"-=draft", "(not =draft)", ""},
    {"==draft", "=draft", ""},
    {"a = b", "(best a b)", ""},
    {"=", "(everything)", ""},
    {"=*", "(everything)", ""},
    {"**", "(everything)", ""},
    {"\"*\"", "(everything)", ""},
    {"a=b", "a=b", ""},
    {"handov*", "handov*", ""},
    {"handov**", "handov*", ""},
    {"han*", "han*", ""},
    {"ha*", "ha", "At least 3 letters"},
    {"é*", "é", "At least 3 letters"},
    {"*over", "over", "at the end of a word"},
    {"h*ver", "hver", "at the end of a word"},
    {"* handover", "handover", "* alone"},
    {"ambulance handov*", "(best ambulance handov*)", ""},
    {"-handov* ambulance", "(best (not handov*) ambulance)", ""},
};

const std::vector<Row> kNoise = {
    {"🚑", "(everything)", "holds no word"},
    {"🚑 handover", "handover", "holds no word"},
    {"handover 🚑🚑", "handover", "holds no word"},
    {"!!! ??? ...", "(everything)", ""},
    {"\u202bمجلس\u202c", "مجلس", "Invisible"},
    {"\u200bambulance\ufeff", "ambulance", "Invisible"},
    {"hand\u00adover", "handover", "Invisible"},
    {"\xff\xfe"
     "ambulance",
     "ambulance", "could not be read"},
    {std::string("a\0b", 3), "(best a b)", ""},
    {"• risk • share", "(best risk share)", ""},
    {"'; DROP TABLE records; --", "(best DROP TABLE records;)", ""},
    {"{{7*7}}", "{{77}}", "at the end of a word"},
    {"${jndi:ldap://x}", "${jndi:ldap://x}", ""},
    {"a\r\nb", "(best a b)", ""},
    {"risk\x01share", "(best risk share)", ""},
    {"risk\u2028share", "(best risk share)", ""},
    {"risk\u200fshare", "riskshare", "Invisible"},
    {"שלום עולם", "(best שלום עולם)", ""},
    {"مجلس AND risk", "(and مجلس risk)", ""},
    {"\u202eerahs ksir\u202c", "(best erahs ksir)", "Invisible"},
    {"🚑\"risk share\"🚑", "\"risk share\"", "holds no word"},
    {"'risk share'", "(best 'risk share')", ""},
    {"“Nil Sanganee’s” report", "(best \"Nil Sanganee’s\" report)", ""},
    {"risk \"", "risk", "quote without its partner"},
    {"№ 5", "5", "holds no word"},
    {"~", "(everything)", ""},
    {"The Board is asked to:\n• RECEIVE the report; and\n• APPROVE \"the winter plan\".",
     "(best The Board is asked to: RECEIVE the report; and APPROVE \"the winter plan\")", ""},
    {"RECEIVE AND NOTE\nthe plan (see p. 4", "(and RECEIVE (best NOTE the plan (best see p. 4)))",
     "opening bracket"},
    {"12.  Any other business \t 14:35 (Chair)\n13.  Close",
     "(best 12. Any other business 14:35 Chair 13. Close)", ""},
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const ParsedQuery parsed = parse_query(row.typed);
    const std::string first = parsed.notes.empty() ? "" : parsed.notes.front();
    INFO("typed: " << row.typed << "\nnote: " << first);
    CHECK(print(parsed.tree) == row.tree);
    CHECK((row.note.empty() ? first.empty() : first.find(row.note) != std::string::npos));
  }
}

}  // namespace

TEST_CASE("words are read as typed") { check(kWords); }
TEST_CASE("phrases are read between quotes of any kind") { check(kPhrases); }
TEST_CASE("operators bind and dangling ones are left out") { check(kOperators); }
TEST_CASE("brackets group and stray ones are left out") { check(kBrackets); }
TEST_CASE("fields take values as people write them") { check(kFields); }
TEST_CASE("a reference is one thing in any of its forms") { check(kReferences); }
TEST_CASE("exact words and wildcards are read within their limits") { check(kExactAndWildcards); }
TEST_CASE("noise is left out and told") { check(kNoise); }

TEST_CASE("the table holds at least 150 typed queries") {
  CHECK(kWords.size() + kPhrases.size() + kOperators.size() + kBrackets.size() + kFields.size() +
            kReferences.size() + kExactAndWildcards.size() + kNoise.size() >=
        150);
}

TEST_CASE("a query is read up to its limits and the rest is named") {
  std::string many;
  for (int i = 0; i < 70; ++i) many += "word" + std::to_string(i) + " ";
  const ParsedQuery parsed = parse_query(many);
  CHECK(parsed.tree.children.size() == static_cast<std::size_t>(kMaxQueryWords));
  REQUIRE(parsed.notes.size() == 1);
  CHECK(parsed.notes.front() ==
        "Only the first 64 words were used; left out: word64 word65 word66 word67 word68 word69.");

  const ParsedQuery cut = parse_query(std::string(2500, 'x'));
  CHECK(cut.tree.text.size() == kMaxQueryCharacters);
  CHECK(cut.notes.front() == "Only the first 2000 characters were used.");

  CHECK(parse_query("\"" + many + "\"").notes.size() == 1);
  CHECK(print(parse_query(std::string(1000, '(') + "a").tree) == "a");
  CHECK(parse_query(std::string(1990, '-') + "a").tree.op == QueryOp::word);
  std::string nots;
  for (int i = 0; i < 490; ++i) nots += "NOT ";
  CHECK(print(parse_query(nots + "a").tree) == "a");
}

TEST_CASE("what was understood is said back in words") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", "everything"},
      {"ambulance handover", "ambulance, handover (all if possible)"},
      {"\"risk share\" agreement", "agreement, the phrase \"risk share\""},
      {"a AND b", "a and b"},
      {"a OR b OR c", "a, b or c"},
      {"(a OR b) AND c", "(a or b) and c"},
      {"minutes -draft", "minutes, without draft"},
      {"a NEAR/5 b", "a and b within 5 words of each other"},
      {"=minutes", "exactly \"minutes\""},
      {"handov*", "words that begin with handov"},
      {"icb-22-37", "the reference icb/22/37"},
      {"type:finance_report", "type Finance report"},
      {"resolved:approved budget", "budget, resolved: Approve"},
      {"date:2022-07..2022-09", "date from 2022-07 to 2022-09"},
      {"date:2022", "date in 2022"},
      {"person:Marchetti", "with the person Marchetti"},
      {"\"a b\"~3", "\"a b\" with up to 3 words in between"},
  };
  for (const auto& [typed, words] : rows) CHECK(in_words(parse_query(typed).tree) == words);
}
