#include "retrieval/Engines.h"

#ifdef YIZHAN_BENCH_XAPIAN
#include <xapian.h>

#include "core/Text.h"
#endif

namespace yizhan::bench {

#ifdef YIZHAN_BENCH_XAPIAN

namespace {

class XapianEngine : public Engine {
public:
    explicit XapianEngine(const Collection& collection) : _database("", Xapian::DB_BACKEND_INMEMORY) {
        Xapian::TermGenerator generator;
        generator.set_stemmer(Xapian::Stem("en"));
        generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
        for (std::size_t i = 0; i < collection.entries.size(); ++i) {
            Xapian::Document document;
            generator.set_document(document);
            generator.index_text(text::folded(collection.textOf(i)));
            document.set_data(std::to_string(i));
            _database.add_document(document);
        }
    }

    std::string name() const override { return "Xapian n-grams"; }

    Finding find(const Question& question) override {
        Xapian::QueryParser parser;
        parser.set_stemmer(Xapian::Stem("en"));
        parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser.set_default_op(Xapian::Query::OP_OR);
        Xapian::Enquire enquire(_database);
        // The visitor's marks are no operators.
        try {
            enquire.set_query(parser.parse_query(text::folded(question.text), Xapian::QueryParser::FLAG_CJK_NGRAM));
        } catch (const Xapian::QueryParserError&) {
            return {};  // some questions are no query to it
        }
        const Xapian::MSet matches = enquire.get_mset(0, mostFound);
        Finding finding;
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            if (finding.places.empty()) finding.sureness = match.get_weight();
            finding.places.push_back(std::stoul(match.get_document().get_data()));
        }
        return finding;
    }

private:
    Xapian::WritableDatabase _database;
};

}  // namespace

std::unique_ptr<Engine> xapianEngine(const Collection& collection) {
    return std::make_unique<XapianEngine>(collection);
}

#else

std::unique_ptr<Engine> xapianEngine(const Collection&) { return nullptr; }

#endif

}  // namespace yizhan::bench
