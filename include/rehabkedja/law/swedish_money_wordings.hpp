/// @file
/// Since when the sections that income and benefit cite are worded as they are, and how some were worded before. A section
/// that was amended says nothing of the time before the wording that was read, unless the amendments before it are known.
#pragma once

#include "rehabkedja/law/swedish_money.hpp"

namespace rehabkedja::detail {

[[nodiscard]] constexpr money_wordings swedish_money_wordings() {
    money_wordings all;
    const auto say = [&](change_id since, provision of) { all.push({of, since}); };

    // Never amended since the code came.
    for (const int section : {2, 3, 4, 5}) say(code_2011_01_01, sfb(25, section));
    for (const int section : {6, 12, 14, 15, 26, 28}) say(code_2011_01_01, sfb(26, section));
    for (const int section : {2, 10, 24, 34, 45}) say(code_2011_01_01, sfb(27, section));
    for (const int section : {7, 10, 11, 12, 14, 19}) say(code_2011_01_01, sfb(28, section));
    say(code_2011_01_01, sfb(30, 2));
    for (const int section : {2, 8}) say(code_2011_01_01, sfb(31, section));

    // Amended: the wordings that are known. Of 25:5, 27:24 and 28:11 every one is.
    say(sfs_2011_1513, sfb_in('a', 28, 11));
    for (const int chapter : {28, 31}) say(sfs_2011_1514, sfb_in('a', chapter, 3));
    say(sfs_2012_932, sfb(27, 33));
    say(sfs_2013_747, sfb(27, 17));
    for (const provision& of : {sfb(25, 19), sfb(26, 9), sfb(26, 18, 'a')}) say(sfs_2013_949, of);
    say(sfs_2015_453_from_2015_09_07, sfb(28, 11));
    for (const provision& of : {sfb(27, 24), sfb(31, 10)}) say(sfs_2015_963, of);
    for (const int section : {13, 19}) say(sfs_2017_585, sfb(26, section));
    say(sfs_2017_1305_from_2018_07_01, sfb(25, 5));
    say(sfs_2018_670_from_2018_07_01, sfb(26, 11));
    say(sfs_2018_670_from_2018_08_01, sfb(25, 9));
    for (const int section : {21, 22, 23, 27}) say(sfs_2018_647, sfb(27, section));
    say(sfs_2021_1240_from_2022_01_01, sfb(25, 5));
    for (const provision& of : {sfb(27, 16, 'a'), sfb(28, 11)}) say(sfs_2021_1240_from_2022_02_01, of);
    say(sfs_2022_878, sfb(27, 37));
    for (const int section : {9, 13, 19}) say(sfs_2024_1269, sfb_in('a', 28, section));
    for (const provision& of :
         {sfb(26, 17), sfb(26, 18), sfb(26, 22, 'a'), sfb(27, 36), sfb(31, 4), sfb_in('a', 28, 7)})
        say(sfs_2022_879_from_2026_01_01, of);
    return all;
}

}  // namespace rehabkedja::detail
