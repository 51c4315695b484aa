// Struck rows stay readable; whoever took them back stands under them.
#include "journal/JournalBook.h"

#include <map>

#include "core/Hash.h"
#include "journal/JournalDays.h"
#include "journal/JournalJson.h"
#include "journal/JournalStore.h"

namespace yizhan::journal {

namespace {

constexpr int rowsPerBlock = 500;

/// The words and times of one page.
class Printer {
public:
    Printer(const BookPage& page, const Context& context) : _page(page), _context(context) {
        for (const Entry& entry : page.entries) _byId.emplace(entry.id, &entry);
    }

    std::string print() const {
        std::string out = head();
        for (const Entry& entry : _page.entries) out += line(entry);
        if (_page.entries.empty()) out += words("book.empty") + "\n";
        return out + foot();
    }

private:
    std::string words(const std::string& key, const TextArgs& args = {}) const { return _context.words(key, args); }
    std::string clock(Instant at) const { return _context.centre.zone.timeOf(at).text(); }

    /// What a row is called when another one speaks of it.
    std::string nameOfRow(const Entry& entry) const {
        return entry.line ? words("book.line", {{"line", std::to_string(*entry.line)}})
                          : words("book.row", {{"seq", std::to_string(entry.seq)}});
    }

    std::string head() const {
        const Day& day = _page.day;
        std::string out = words("book.title", {{"centre", _context.centre.name},
                                               {"date", day.record.date.text()},
                                               {"leaf", std::to_string(day.record.date.dayOfYear())}}) +
                          "\n";
        out += words("book.status." + std::string(nameOf(day.status))) + "\n";
        if (day.record.previousCode) out += words("book.previous", {{"code", *day.record.previousCode}}) + "\n";
        return out + "\n";
    }

    std::string line(const Entry& entry) const {
        std::string out = nameOfRow(entry) + "  " + clock(entry.occurredAt) + "  [" +
                          words("book.kind." + std::string(nameOf(entry.kind))) + "] " + indented(entry.text);
        if (entry.refersTo)
            if (const auto target = _byId.find(*entry.refersTo); target != _byId.end())
                out += words("book.refers_to", {{"row", nameOfRow(*target->second)}});
        if (entry.struckBy)
            if (const auto strike = _byId.find(*entry.struckBy); strike != _byId.end())
                out += words("book.struck_by", {{"row", nameOfRow(*strike->second)}});
        if (entry.late) out += words("book.late", {{"time", clock(entry.recordedAt)}});
        return out + "  " + (entry.author ? entry.author->name : words("book.system")) + "  " +
               hex(entry.hash).substr(0, 4) + "\n";
    }

    std::string foot() const {
        std::string out = "\n";
        const Mark* closing = _page.day.closing();
        if (closing) out += words("book.statement." + std::string(nameOf(closing->closing->statement))) + "\n";
        for (const Mark& mark : _page.day.marks)
            out += words("book.mark." + std::string(nameOf(mark.kind)),
                         {{"role", words("book.role." + std::string(nameOf(mark.role)))},
                          {"name", mark.person.name},
                          {"time", _context.centre.zone.format(mark.at)}}) +
                   "\n";
        if (closing)
            out += words("book.seal", {{"code", closing->seal->shortCode},
                                       {"rows", std::to_string(closing->seal->rows)},
                                       {"root", hex(closing->seal->merkleRoot)},
                                       {"head", hex(closing->seal->head)}}) +
                   "\n";
        return out;
    }

    /// Further lines of a text stand under its first one.
    static std::string indented(const std::string& text) {
        std::string out;
        for (const char c : text) {
            out += c;
            if (c == '\n') out += "    ";
        }
        return out;
    }

    const BookPage& _page;
    const Context& _context;
    std::map<EntryId, const Entry*> _byId;
};

}  // namespace

BookPage bookPage(ReadTx& tx, const Context& context, const Date& date) {
    BookPage page{dayAt(tx, context, date), {}};
    EntryRange range{false, std::nullopt, rowsPerBlock};
    for (;;) {
        auto block = store::entries(tx, context.centre.id, date, range);
        if (block.empty()) return page;
        range.beyond = block.back().seq;
        page.entries.insert(page.entries.end(), std::make_move_iterator(block.begin()),
                            std::make_move_iterator(block.end()));
    }
}

std::string bookText(const BookPage& page, const Context& context) { return Printer(page, context).print(); }

std::string bookJson(const BookPage& page, const Context& context) {
    http::Json out{{"centre", context.centre.id.text()}, {"day", dayJson(page.day, context.centre.zone)}};
    http::Json entries = http::Json::array();
    for (const Entry& entry : page.entries) entries.push_back(http::Json::parse(entryJson(entry, context.centre.zone)));
    out["entries"] = std::move(entries);
    return out.dump(2);
}

}  // namespace yizhan::journal
