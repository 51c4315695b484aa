// Kept pages are given again only while the chain ends where it did.
#include <boost/test/unit_test.hpp>

#include "journal/JournalPages.h"

namespace yizhan::journal {

BOOST_AUTO_TEST_SUITE(RulesJournalPages)

BOOST_AUTO_TEST_CASE(a_page_is_good_until_the_chain_grows) {
    PageCache pages;
    BOOST_TEST(!pages.find("today", 1).has_value());
    pages.keep("today", 1, "one");
    BOOST_TEST((pages.find("today", 1) == "one"));
    BOOST_TEST(!pages.find("today", 2).has_value());
    pages.keep("today", 2, "two");
    BOOST_TEST(!pages.find("today", 1).has_value());
    BOOST_TEST((pages.find("today", 2) == "two"));
    pages.keep("today", 1, "an older snapshot");
    BOOST_TEST((pages.find("today", 2) == "two"));
}

BOOST_AUTO_TEST_CASE(the_page_not_asked_for_the_longest_goes_first) {
    PageCache pages(10, 6);
    pages.keep("a", 1, "aaaa");
    pages.keep("b", 1, "bbbb");
    BOOST_TEST(pages.find("a", 1).has_value());
    pages.keep("c", 1, "cccc");
    BOOST_TEST(pages.find("a", 1).has_value());
    BOOST_TEST(!pages.find("b", 1).has_value());
    pages.keep("large", 1, "1234567");
    BOOST_TEST(!pages.find("large", 1).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yizhan::journal
