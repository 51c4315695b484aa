#include "kiosk/search/Kept.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace yizhan::kiosk {

/// Goes through the entries twice: to count, so that every block has its size before anything points into it, and to
/// keep. What many entries say alike (tags, topics, names of works) is kept once.
class KeptEntries::Keeper {
public:
    Keeper(KeptEntries& into, const std::vector<Entry>& entries) : _into(into), _entries(entries) {}

    void keep() {
        for (const Entry& entry : _entries) add(entry);
        _into._letters = std::make_unique<char[]>(_letters);
        _into._texts.reserve(_texts);
        _into._sources.reserve(_sources);
        _into._related.reserve(_related);
        _into._entries.reserve(_entries.size());
        _keeping = true;
        _letters = 0;
        _alike.clear();
        _works.clear();
        for (const Entry& entry : _entries) add(entry);
    }

private:
    void add(const Entry& entry) {
        KeptEntry kept;
        kept.id = own(entry.id);
        kept.pack = shared(entry.pack);
        kept.topic = shared(entry.topic);
        kept.image = shared(entry.image);
        kept.provenance = entry.provenance;
        kept.title = texts(entry.title);
        kept.answer = texts(entry.answer);
        kept.more = texts(entry.more);
        kept.sources = row(_into._sources, _sources, entry.sources, [&](const Source& source) {
            return KeptSource{work(source.work), shared(source.locus)};
        });
        kept.related = row(_into._related, _related, entry.related, [&](const std::string& id) { return shared(id); });
        if (_keeping) _into._entries.push_back(kept);
    }

    std::string_view own(std::string_view text) {
        const std::size_t at = _letters;
        _letters += text.size();
        if (!_keeping) return {};
        char* place = _into._letters.get() + at;
        std::copy(text.begin(), text.end(), place);
        return {place, text.size()};
    }

    std::string_view shared(const std::string& text) {
        const auto [at, fresh] = _alike.try_emplace(text);
        if (fresh) at->second = own(text);
        return at->second;
    }

    KeptTexts texts(const LocalText& local) {
        return row(_into._texts, _texts, local, [&](const auto& one) {
            return KeptText{shared(one.first), own(one.second)};
        });
    }

    KeptTexts work(const LocalText& name) {
        const auto [at, fresh] = _works.try_emplace(&name);
        if (fresh) at->second = texts(name);
        return at->second;
    }

    /// What `one` makes of each of `from`, one behind the other at the end of `into`.
    template <typename Kept, typename From, typename One>
    std::span<const Kept> row(std::vector<Kept>& into, std::size_t& counted, const From& from, One&& one) {
        counted += from.size();
        const std::size_t first = into.size();
        for (const auto& each : from) {
            const Kept kept = one(each);
            if (_keeping) into.push_back(kept);
        }
        return {into.data() + first, into.size() - first};
    }

    struct ByText {
        bool operator()(const LocalText* a, const LocalText* b) const { return *a < *b; }
    };

    KeptEntries& _into;
    const std::vector<Entry>& _entries;
    bool _keeping = false;
    std::size_t _letters = 0, _texts = 0, _sources = 0, _related = 0;
    std::unordered_map<std::string_view, std::string_view> _alike;  ///< as given → as kept
    std::map<const LocalText*, KeptTexts, ByText> _works;
};

void KeptEntries::keep(const std::vector<Entry>& entries) { Keeper(*this, entries).keep(); }

}  // namespace yizhan::kiosk
