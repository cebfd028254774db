/// @file
/// The figures of Sweden on income and benefit, 2005-2027. Each date stands once, in the list of changes; figures name
/// changes. Provisions are those of the Social Insurance Code where it says what the earlier act said.
#pragma once

#include "rehabkedja/law/money_law.hpp"

namespace rehabkedja {

/// Where the figures were read. An entry names its place in this list; 0 is the caller's own figure.
inline constexpr std::array<std::string_view, 77> money_sources{
    "set by the caller",
    "SFS 2010:110 as consolidated (codified unchanged) + FK page 2011 https://www.forsakringskassan.se/sjukvar"
    "d/sjukskrivning_och_sjukpenning/sjukpenninggrundande_inkomst",
    "SFS 2010:110 as consolidated; never amended per github.com/se-lex/sfs 2010/sfs-2010-110.md (amendment register)",
    "SFS 2010:110 as consolidated",
    "https://arbetet.se/2007/01/02/ (press)",
    "lagboken.se SFS 2008:861 print",
    "github.com/se-lex/sfs 2010/sfs-2010-110.md (amendment register); FK caps 7.5 PBB",
    "github.com/se-lex/sfs 2010/sfs-2010-110.md (amendment register); SFS 2010:110 as consolidated transitional "
    "2017:1305",
    "SFS 2010:110 as consolidated (current text); 2006 start FROM MEMORY",
    "SFS 2010:110 as consolidated; github.com/se-lex/sfs 2010/sfs-2010-110.md (amendment register)",
    "data.riksdagen.se GX01SfU15; SFS 2010:111 as consolidated 4:15 a-b",
    "SFS 2010:110 as consolidated (only benefit periods that start after entry into force)",
    "press; SFBP 4:11",
    "lagboken.se SFS 2007:1309; SFS 2010:110 as consolidated",
    "lagboken.se SFS 2008:480; SFS 2010:110 as consolidated",
    "lagboken.se SFS 2008:480; lagar.nj.se SFS 2015:963; https://lagen.nu/ds/2015:17",
    "lagboken.se SFS 2008:480; arbetet.se 2007-01-02",
    "SFS 1991:1047 as consolidated",
    "lagboken.se SFS 2008:480, 2018:647",
    "https://lagen.nu/ds/2012:9; driva-eget.se/expertsvar/hur-valjer-jag-karensdagar (2009)",
    "data.riksdagen.se GX01SfU15; SFS 2010:110 as consolidated",
    "data.riksdagen.se GX01SfU15",
    "press, foretagarna FAQ",
    "https://rm.coe.int report 2020",
    "https://rm.coe.int report 2020; foretagarna FAQ",
    "foretagarna FAQ; publikt 2021",
    "SFS 2000:1418 as consolidated; date by elimination from github.com/se-lex/sfs batch-2025-07-17 "
    "2000/sfs-2000-1418.md (2018:1516)",
    "register; content current text",
    "SFS 2000:1418 as consolidated",
    "g0vse prop. 2009/10:45; https://lagen.nu/ds/2015:17; jure.se Ds 2015:17",
    "SFS 2010:110 as consolidated transitional 2013:747 p 4",
    "SFS 2010:111 as consolidated",
    "http://klevringsjuridik.se/verdict/regeringsratten-referat-ra-2003-ref-93/",
    "lagar.nj.se SFS 2022:878",
    "lagar.nj.se SFS 2022:878; SFS 2010:110 as consolidated transitional",
    "SFS 2010:110 as consolidated transitional",
    "SFS 2019:780 as consolidated",
    "SFS 2021:394 as consolidated",
    "SFS 2022:1441 as consolidated",
    "SFS 2023:323 as consolidated",
    "SFS 2024:299 as consolidated",
    "SFS 2025:399 as consolidated",
    "SFBP 4:30-31",
    "compricer 2015; lagar/SFB transitional 2015:453",
    "lagboken.se SFS 2016:1293 and 2017:1306 less the published rises of 0.05 and 0.08 PBB; rfs.se "
    "2018-07-02",
    "lagboken.se SFS 2016:1293",
    "lagboken.se SFS 2017:1306; https://www.forsakringskassan.se/privatperson/e-tjanster-blanketter-"
    "och-informationsmaterial/aktuella-belopp/aktuella-belopp-historik",
    "goransoderlund.se; AFA https://afaforsakring.se/forsakringshandboken/aktuellt/aktuellt-sjukdom "
    "(160 -> 230); g0vse pressmeddelanden/2024/08/hojd-sjuk--och-rehabiliteringspenning-i-sarskilda-"
    "fall-och-hojt-boendetillagg.md (+70)",
    "goransoderlund.se; AFA https://afaforsakring.se/forsakringshandboken/aktuellt/aktuellt-sjukdom "
    "(160 -> 230)",
    "derived 160*365/(0.75*0.97)=80275 -> 80300",
    "g0vse pressmeddelanden/2024/08/hojd-sjuk--och-rehabiliteringspenning-i-sarskilda-fall-och-hojt-"
    "boendetillagg.md (+1 700 a month)",
    "half of 84 000",
    "g0vse pressmeddelanden/2024/08/hojd-sjuk--och-rehabiliteringspenning-i-sarskilda-fall-och-hojt-"
    "boendetillagg.md (+500 a month per child, up to 3)",
    "160*365, as 230*365 from 2025",
    "github.com/se-lex/sfs registers; press",
    "github.com/se-lex/sfs",
    "github.com/se-lex/sfs; 1997:238",
    "press",
    "github.com/se-lex/sfs 1997-238",
    "github.com/se-lex/sfs 1997/sfs-1997-238.md (text as of Jul 2025)",
    "not read",
    "old FK page (223); 320 FROM MEMORY",
    "SFS 2017:819 as consolidated",
    "docplayer 2376296; kollega.se; SFS 2010:110 as consolidated transitional 2015:963",
    "kollega.se",
    "github.com/se-lex/sfs 2007/sfs-2007-414.md (2015:949 marks); kollega.se",
    "municipal pages",
    "Angelholm kommun",
    "SFS 2025:468 as consolidated 12:2",
    "SFS 2025:400 as consolidated",
    "g0vse pressmeddelanden/2026/07/i-dag-infors-bidragssparr-och-sanktionsavgift-for-att-motverka-"
    "bidragsbrott-och-felaktiga-utbetalningar.md",
    "2368 / 59200; g0vse pressmeddelanden/2026/07/i-dag-infors-bidragssparr-och-sanktionsavgift-for-"
    "att-motverka-bidragsbrott-och-felaktiga-utbetalningar.md",
    "g0vse pressmeddelanden/2026/07/nya-regler-den-1-juli-aktivitetskrav--del-av-regeringens-"
    "bidragsform.md",
    "md/SFS_YEAR_NUMBER.md, the ordinance of the year",
    "g0vse artiklar/2026/09/prisbasbelopp-for-2027-faststallt.md @66759b14 (regeringen.se)",
    "github.com/se-lex/sfs sfs-2001-453 register; SFS 2025:400 as consolidated",
    "SFS 1987:361 as consolidated",
};
/// The ordinances on base amounts.
inline constexpr std::uint8_t source_ordinance = 73;
/// The registers of the acts on social assistance.
inline constexpr std::uint8_t source_registers = 75;
/// The announcement of the price base amount of 2027.
inline constexpr std::uint8_t source_announcement = 74;
/// The ordinance on the standard working time.
inline constexpr std::uint8_t source_standard_days = 76;

namespace detail {

/// The changes that brought the figures and grounds, in the order of their benefit days.
enum money_change : change_id {
    money_ever,
    sfs_1987_361,
    afl_2001_01_01,
    sfs_2000_1418_from_2001_07_01,
    sfs_2001_453_from_2002_01_01,
    sfs_1997_835_from_2002_07_01,
    afl_2003_01_01,
    case_2003_93,
    afl_2005_07_01,
    afl_2006_07_01,
    afl_2007_01_01,
    sfs_1997_835_from_2007_01_01,
    sfs_2006_1537,
    sfs_2007_414,
    sfs_2007_1309,
    afl_2008_07_01,
    sfs_1996_1100,
    sfs_1997_238_from_2008_07_01,
    sfs_2000_1418_from_2008_07_01,
    sfs_2008_480,
    afl_2009_01_01,
    sfs_2008_861,
    sfs_1997_238_from_2009_07_01,
    bill_2009_45,
    sfs_2009_1423,
    afl_2010_07_01,
    sfs_2010_423,
    sfs_2010_352,
    code_2011_01_01,
    sfs_2011_1513,
    sfs_2001_937_from_2013_01_01,
    code_2013_01_01,
    sfs_2011_1514,
    sfs_2012_932,
    sfs_2001_453_from_2013_07_01,
    sfs_2013_747,
    sfs_2013_949,
    sfs_2015_120,
    sfs_2015_453_from_2015_09_07,
    sfs_2015_497,
    sfs_2015_453_from_2015_10_01,
    sfs_2001_937_from_2016_01_01,
    sfs_2015_758,
    sfs_2015_949,
    sfs_2015_963,
    sfs_2000_1418_from_2016_07_15,
    sfs_2001_937_from_2017_01_01,
    sfs_2016_1291,
    sfs_2016_1293,
    sfs_2000_1418_from_2017_07_02,
    sfs_2001_937_from_2018_01_01,
    sfs_2017_1305_from_2018_01_01,
    sfs_2017_585,
    sfs_2017_819_from_2018_01_01,
    sfs_2017_1305_from_2018_07_01,
    sfs_2017_1306,
    sfs_2018_670_from_2018_07_01,
    sfs_2018_670_from_2018_08_01,
    sfs_2018_1516,
    sfs_2001_937_from_2019_01_01,
    sfs_2018_647,
    sfs_2001_937_from_2020_01_01,
    sfs_2020_189_from_2020_03_11,
    sfs_2020_220,
    sfs_2020_189_from_2020_06_01,
    sfs_2020_189_from_2021_01_01,
    sfs_2020_189_from_2021_10_01,
    sfs_2020_189_from_2021_12_08,
    sfs_2021_1240_from_2022_01_01,
    sfs_2021_1240_from_2022_02_01,
    sfs_2020_189_from_2022_04_01,
    sfs_2000_1418_from_2022_06_30,
    sfs_2000_1418_from_2022_07_01,
    sfs_2022_1222,
    sfs_2001_937_from_2023_01_01,
    sfs_2022_878,
    sfs_2001_937_from_2024_01_01,
    sfs_2024_1269,
    sfs_2025_400,
    sfs_2017_819_from_2025_10_01,
    sfs_2024_1358,
    sfs_2024_506,
    sfs_2000_1418_from_2026_01_01,
    sfs_2019_780,
    sfs_2022_879_from_2026_01_01,
    sfs_2025_468_from_2026_01_01,
    sfs_2025_1475,
    ban_law_from_2026_07_01,
    bill_2025_207,
    sfs_2026_244,
    ban_law_from_2027_01_01,
    sfs_2021_394,
    sfs_2025_468_from_2027_01_01,
    sfs_2022_1441,
    sfs_2023_323,
    sfs_2024_299,
    sfs_2025_399,
    sfs_2022_879_from_2032_01_01,
};

/// The law on benefit bans and sanction fees: neither its number nor its text was found.
inline constexpr provision ban_law = sfs(2026, 0);

[[nodiscard]] constexpr money_changes swedish_money_changes() {
    const auto on = [](int y, int m, int d) { return day_of(y, m, d); };
    money_changes all;
    const auto add = [&](provision by, day applies, day in_force, day issued, standing sure = standing::confirmed) {
        all.push({by, applies, applies, in_force, issued, sure});
    };
    // clang-format off
    //  by                 benefit days from    in force             issued at the latest
    add(sfs(1962,  381),   since_ever,          since_ever,          since_ever);
    add(sfs(1987, 361),    on(1987, 12, 1),     on(1987, 12, 1),     on(1987, 12, 1));
    add(sfs(1962, 381),    on(2001, 1, 1),      on(2001, 1, 1),      on(2001, 1, 1));
    add(sfs(2000, 1418),   on(2001, 7, 1),      on(2001, 7, 1),      on(2001, 7, 1));
    add(sfs(2001, 453),    on(2002, 1, 1),      on(2002, 1, 1),      on(2001, 12, 31));
    add(sfs(1997, 835),    on(2002, 7, 1),      on(2002, 7, 1),      on(2002, 7, 1));
    add(sfs(1962, 381),    on(2003, 1, 1),      on(2003, 1, 1),      on(2003, 1, 1));
    add(hfd(2003, 93),     on(2003, 11, 5),     on(2003, 11, 5),     on(2003, 11, 5));
    add(sfs(1962, 381),    on(2005, 7, 1),      on(2005, 7, 1),      on(2005, 7, 1));
    add(sfs(1962, 381),    on(2006, 7, 1),      on(2006, 7, 1),      on(2006, 7, 1));
    add(sfs(1962, 381),    on(2007, 1, 1),      on(2007, 1, 1),      on(2007, 1, 1));
    add(sfs(1997, 835),    on(2007, 1, 1),      on(2007, 1, 1),      on(2007, 1, 1));
    add(sfs(2006, 1537),   on(2007, 1, 1),      on(2007, 1, 1),      on(2006, 12, 31));
    add(sfs(2007, 414),    on(2007, 7, 2),      on(2007, 7, 2),      on(2007, 7, 2));
    add(sfs(2007, 1309),   on(2008, 1, 1),      on(2008, 1, 1),      on(2007, 12, 31));
    add(sfs(1962, 381),    on(2008, 7, 1),      on(2008, 7, 1),      on(2008, 7, 1));
    add(sfs(1996, 1100),   on(2008, 7, 1),      on(2008, 7, 1),      on(2008, 7, 1));
    add(sfs(1997, 238),    on(2008, 7, 1),      on(2008, 7, 1),      on(2008, 7, 1));
    add(sfs(2000, 1418),   on(2008, 7, 1),      on(2008, 7, 1),      on(2008, 7, 1));
    add(sfs(2008, 480),    on(2008, 7, 1),      on(2008, 7, 1),      on(2008, 7, 1));
    add(sfs(1962, 381),    on(2009, 1, 1),      on(2009, 1, 1),      on(2009, 1, 1));
    add(sfs(2008, 861),    on(2009, 1, 1),      on(2009, 1, 1),      on(2008, 12, 31));
    add(sfs(1997, 238),    on(2009, 7, 1),      on(2009, 7, 1),      on(2009, 7, 1));
    add(bill(2009, 45),    on(2010, 1, 1),      on(2010, 1, 1),      on(2009, 12, 31));
    add(sfs(2009, 1423),   on(2010, 1, 1),      on(2010, 1, 1),      on(2010, 1, 1));
    add(sfs(1962, 381),    on(2010, 7, 1),      on(2010, 7, 1),      on(2010, 7, 1));
    add(sfs(2010, 423),    on(2010, 7, 1),      on(2010, 7, 1),      on(2010, 7, 1));
    add(sfs(2010, 352),    on(2010, 12, 1),     on(2010, 12, 1),     on(2010, 12, 1));
    add(sfs(2010, 110),    on(2011, 1, 1),      on(2011, 1, 1),      on(2010, 12, 31));
    add(sfs(2011, 1513),   on(2012, 1, 1),      on(2012, 1, 1),      on(2011, 12, 31));
    add(sfs(2001, 937),    on(2013, 1, 1),      on(2013, 1, 1),      on(2013, 1, 1));
    add(sfs(2010, 110),    on(2013, 1, 1),      on(2013, 1, 1),      on(2013, 1, 1));
    add(sfs(2011, 1514),   on(2013, 1, 1),      on(2013, 1, 1),      on(2011, 12, 31));
    add(sfs(2012, 932),    on(2013, 1, 1),      on(2013, 1, 1),      on(2012, 12, 31));
    add(sfs(2001, 453),    on(2013, 7, 1),      on(2013, 7, 1),      on(2001, 12, 31));
    add(sfs(2013, 747),    on(2014, 1, 1),      on(2014, 1, 1),      on(2013, 12, 31));
    add(sfs(2013, 949),    on(2014, 1, 1),      on(2014, 1, 1),      on(2013, 12, 31));
    add(sfs(2015, 120),    on(2015, 3, 1),      on(2015, 4, 1),      on(2015, 4, 1));
    add(sfs(2015, 453),    on(2015, 9, 7),      on(2015, 9, 7),      on(2015, 9, 7));
    add(sfs(2015, 497),    on(2015, 9, 7),      on(2015, 9, 7),      on(2015, 9, 7));
    add(sfs(2015, 453),    on(2015, 10, 1),     on(2015, 10, 1),     on(2015, 10, 1));
    add(sfs(2001, 937),    on(2016, 1, 1),      on(2016, 1, 1),      on(2016, 1, 1));
    add(sfs(2015, 758),    on(2016, 2, 1),      on(2016, 2, 1),      on(2015, 12, 31));
    add(sfs(2015, 949),    on(2016, 2, 1),      on(2016, 2, 1),      on(2015, 12, 31));
    add(sfs(2015, 963),    on(2016, 2, 1),      on(2016, 2, 1),      on(2015, 12, 31));
    add(sfs(2000, 1418),   on(2016, 7, 15),     on(2016, 7, 15),     on(2016, 7, 15));
    add(sfs(2001, 937),    on(2017, 1, 1),      on(2017, 1, 1),      on(2017, 1, 1));
    add(sfs(2016, 1291),   on(2017, 2, 1),      on(2017, 2, 1),      on(2016, 12, 31));
    add(sfs(2016, 1293),   on(2017, 7, 1),      on(2017, 7, 1),      on(2016, 12, 31));
    add(sfs(2000, 1418),   on(2017, 7, 2),      on(2017, 7, 2),      on(2017, 7, 2));
    add(sfs(2001, 937),    on(2018, 1, 1),      on(2018, 1, 1),      on(2018, 1, 1));
    add(sfs(2017, 1305),   on(2018, 1, 1),      on(2018, 1, 1),      on(2017, 12, 31));
    add(sfs(2017, 585),    on(2018, 1, 1),      on(2018, 1, 1),      on(2017, 12, 31));
    add(sfs(2017, 819),    on(2018, 1, 1),      on(2018, 1, 1),      on(2017, 12, 31));
    add(sfs(2017, 1305),   on(2018, 7, 1),      on(2018, 7, 1),      on(2017, 12, 31));
    add(sfs(2017, 1306),   on(2018, 7, 1),      on(2018, 7, 1),      on(2017, 12, 31));
    add(sfs(2018, 670),    on(2018, 7, 1),      on(2018, 7, 1),      on(2018, 7, 1));
    add(sfs(2018, 670),    on(2018, 8, 1),      on(2018, 8, 1),      on(2018, 8, 1));
    add(sfs(2018, 1516),   on(2018, 11, 1),     on(2018, 11, 1),     on(2018, 11, 1), standing::derived);
    add(sfs(2001, 937),    on(2019, 1, 1),      on(2019, 1, 1),      on(2019, 1, 1));
    add(sfs(2018, 647),    on(2019, 1, 1),      on(2019, 1, 1),      on(2018, 12, 31));
    add(sfs(2001, 937),    on(2020, 1, 1),      on(2020, 1, 1),      on(2020, 1, 1));
    add(sfs(2020, 189),    on(2020, 3, 11),     on(2020, 3, 11),     on(2020, 3, 11));
    add(sfs(2020, 220),    on(2020, 4, 13),     on(2020, 4, 13),     on(2020, 4, 13));
    add(sfs(2020, 189),    on(2020, 6, 1),      on(2020, 6, 1),      on(2020, 6, 1));
    add(sfs(2020, 189),    on(2021, 1, 1),      on(2021, 1, 1),      on(2021, 1, 1));
    add(sfs(2020, 189),    on(2021, 10, 1),     on(2021, 10, 1),     on(2021, 10, 1));
    add(sfs(2020, 189),    on(2021, 12, 8),     on(2021, 12, 8),     on(2021, 12, 8));
    add(sfs(2021, 1240),   on(2022, 1, 1),      on(2022, 1, 1),      on(2021, 12, 31));
    add(sfs(2021, 1240),   on(2022, 2, 1),      on(2022, 2, 1),      on(2021, 12, 31));
    add(sfs(2020, 189),    on(2022, 4, 1),      on(2022, 4, 1),      on(2022, 4, 1));
    add(sfs(2000, 1418),   on(2022, 6, 30),     on(2022, 6, 30),     on(2022, 6, 30));
    add(sfs(2000, 1418),   on(2022, 7, 1),      on(2022, 7, 1),      on(2022, 7, 1));
    add(sfs(2022, 1222),   on(2022, 9, 1),      on(2022, 9, 1),      on(2022, 9, 1));
    add(sfs(2001, 937),    on(2023, 1, 1),      on(2023, 1, 1),      on(2023, 1, 1));
    add(sfs(2022, 878),    on(2023, 1, 1),      on(2023, 1, 1),      on(2022, 12, 31));
    add(sfs(2001, 937),    on(2024, 1, 1),      on(2024, 1, 1),      on(2024, 1, 1));
    add(sfs(2024, 1269),   on(2025, 1, 1),      on(2025, 1, 1),      on(2024, 12, 31));
    add(sfs(2025, 400),    on(2025, 7, 1),      on(2025, 7, 1),      on(2025, 7, 1));
    add(sfs(2017, 819),    on(2025, 10, 1),     on(2025, 10, 1),     on(2025, 10, 1));
    add(sfs(2024, 1358),   on(2025, 10, 1),     on(2025, 10, 1),     on(2024, 12, 31));
    add(sfs(2024, 506),    on(2025, 10, 1),     on(2025, 10, 1),     on(2024, 12, 31));
    add(sfs(2000, 1418),   on(2026, 1, 1),      on(2026, 1, 1),      on(2026, 1, 1));
    add(sfs(2019, 780),    on(2026, 1, 1),      on(2026, 1, 1),      on(2019, 12, 31));
    add(sfs(2022, 879),    on(2026, 1, 1),      on(2026, 1, 1),      on(2022, 12, 31));
    add(sfs(2025, 468),    on(2026, 1, 1),      on(2026, 1, 1),      on(2026, 1, 1));
    add(sfs(2025, 1475),   on(2026, 6, 1),      on(2026, 6, 1),      on(2025, 12, 31));
    add(ban_law,           on(2026, 7, 1),      on(2026, 7, 1),      on(2026, 7, 1));
    add(bill(2025, 207),   on(2026, 7, 1),      on(2026, 7, 1),      on(2026, 7, 1));
    add(sfs(2026, 244),    on(2026, 9, 1),      on(2026, 9, 1),      on(2026, 9, 1));
    add(ban_law,           on(2027, 1, 1),      on(2027, 1, 1),      on(2027, 1, 1));
    add(sfs(2021, 394),    on(2027, 1, 1),      on(2027, 1, 1),      on(2021, 12, 31));
    add(sfs(2025, 468),    on(2027, 1, 1),      on(2027, 1, 1),      on(2027, 1, 1));
    add(sfs(2022, 1441),   on(2028, 1, 1),      on(2028, 1, 1),      on(2022, 12, 31));
    add(sfs(2023, 323),    on(2029, 1, 1),      on(2029, 1, 1),      on(2023, 12, 31));
    add(sfs(2024, 299),    on(2030, 1, 1),      on(2030, 1, 1),      on(2024, 12, 31));
    add(sfs(2025, 399),    on(2031, 1, 1),      on(2031, 1, 1),      on(2025, 12, 31));
    add(sfs(2022, 879),    on(2032, 1, 1),      on(2032, 1, 1),      on(2022, 12, 31));
    // clang-format on
    return all;
}

[[nodiscard]] constexpr money_numbers swedish_money_numbers() {
    using P = money_parameter;
    using enum standing;
    money_numbers all{};
    const auto put = [&](P p, change_id since, std::int64_t is, provision at, standing sure, std::uint8_t source) {
        all.at(static_cast<std::size_t>(p)).push({since, is, false, at, sure, source});
    };
    const auto end = [&](P p, change_id since, provision at, standing sure, std::uint8_t source) {
        all.at(static_cast<std::size_t>(p)).push({since, 0, true, at, sure, source});
    };
    // The law goes on to have a figure, which is not known.
    const auto not_known = [&](P p, change_id since, provision at) {
        all.at(static_cast<std::size_t>(p)).push({since, 0, true, at, unsure, 0, true});
    };
    // clang-format off
    put(P::sgi_floor_share,                      afl_2008_07_01,                       24, afl(3, 2),               derived,     1);
    put(P::sgi_floor_share,                      code_2011_01_01,                      24, sfb(25, 3, 0, 2, 3),     confirmed,   2);
    put(P::least_months,                         afl_2008_07_01,                        6, sfb(25, 3, 0, 2, 2),     derived,     3);
    put(P::sgi_ceiling,                          afl_2006_07_01,                      100, afl(3, 2),               derived,     4);
    put(P::sgi_ceiling,                          sfs_2006_1537,                        75, afl(3, 2),               confirmed,   5);
    put(P::sgi_ceiling,                          code_2011_01_01,                      75, sfb(25, 5),              confirmed,   6);
    put(P::sgi_ceiling,                          sfs_2017_1305_from_2018_07_01,        80, sfb(25, 5),              confirmed,   7);
    put(P::sgi_ceiling,                          sfs_2021_1240_from_2022_01_01,       100, sfb(25, 5),              confirmed,   3);
    put(P::parental_benefit_ceiling,             afl_2006_07_01,                      100, sfb(12, 25),             from_memory, 8);
    put(P::temporary_parental_benefit_ceiling,   afl_2007_01_01,                       75, sfb(13, 33),             derived,     3);
    put(P::pregnancy_benefit_ceiling,            afl_2007_01_01,                       75, sfb(10, 11),             confirmed,   9);
    put(P::least_payment_per_payer,              code_2011_01_01,                    1000, sfb(25, 7),              confirmed,   3);
    put(P::sport_income_exempt,                  code_2011_01_01,                       5, sfb(25, 19),             confirmed,   3);
    put(P::build_up_months,                      sfs_2010_423,                         24, sfb(25, 9),              confirmed,   10);
    put(P::build_up_months,                      sfs_2018_670_from_2018_08_01,         36, sfb(25, 9),              confirmed,   11);
    put(P::build_up_for_companies,               sfs_2018_670_from_2018_08_01,          1, sfb(25, 7, 'a'),         confirmed,   3);
    put(P::after_protection_months,              afl_2001_01_01,                        3, sfb(6, 8),               confirmed,   3);
    put(P::after_protection_months_compensation, afl_2001_01_01,                       12, sfb(6, 8),               confirmed,   3);
    put(P::work_notice_months,                   code_2011_01_01,                       3, sfb(6, 13),              confirmed,   3);
    put(P::sgi_factor,                           afl_2007_01_01,                      989, afl(3, 2),               unsure,      12);
    put(P::sgi_factor,                           sfs_2007_1309,                       970, sfb(28, 7),              confirmed,   13);
    put(P::normal_level,                         sfs_2008_480,                         80, sfb(28, 7, 0, 1, 1),     confirmed,   14);
    put(P::continued_level,                      sfs_2008_480,                         75, sfb(28, 7, 0, 1, 2),     confirmed,   14);
    put(P::normal_level_days,                    afl_2008_07_01,                      364, sfb(27, 21),             confirmed,   3);
    put(P::normal_level_frame,                   afl_2008_07_01,                      450, sfb(27, 21),             confirmed,   3);
    put(P::sick_pay_days_counted,                afl_2008_07_01,                       13, sfb(27, 22),             confirmed,   3);
    put(P::continued_level_days,                 afl_2008_07_01,                      550, sfb(27, 24),             confirmed,   15);
    end(P::continued_level_days,                 sfs_2015_963,                            sfb(27, 24),             confirmed,   3);
    put(P::unemployed_cap,                       sfs_2006_1537,                       486, sfb(28, 11),             confirmed,   16);
    put(P::unemployed_cap,                       sfs_2015_453_from_2015_09_07,        543, sfb(28, 11),             confirmed,   3);
    put(P::unemployed_cap_spares,                sfs_2021_1240_from_2022_02_01,         1, sfb(28, 11),             confirmed,   3);
    put(P::sick_pay_rate,                        afl_2008_07_01,                       80, sick_pay_act(6),         confirmed,   17);
    end(P::deduction_share,                      afl_2008_07_01,                          sfb(27, 27),             confirmed,   18);
    put(P::deduction_share,                      sfs_2018_647,                         20, sfb(27, 27),             confirmed,   3);
    put(P::self_waiting_days,                    afl_2008_07_01,                        1, afl(3, 0),               confirmed,   19);
    put(P::self_waiting_days,                    afl_2010_07_01,                        7, sfb(27, 27, 'a'),        confirmed,   20);
    put(P::self_waiting_choices,                 afl_2008_07_01,                       19, afl(3, 0),               confirmed,   19);
    put(P::self_waiting_choices,                 afl_2010_07_01,                      120, sfb(27, 29),             confirmed,   21);
    put(P::self_waiting_choices,                 sfs_2012_932,                        121, sfb(27, 29),             confirmed,   3);
    put(P::covid_waiting_refunded,               sfs_2020_189_from_2020_03_11,          1, sfb(27, 9, 'a'),         confirmed,   22);
    end(P::covid_waiting_refunded,               sfs_2020_189_from_2021_10_01,            sfb(27, 9, 'a'),         derived,     0);
    put(P::covid_waiting_refunded,               sfs_2020_189_from_2021_12_08,          1, sfb(27, 9, 'a'),         confirmed,   22);
    end(P::covid_waiting_refunded,               sfs_2020_189_from_2022_04_01,            sfb(27, 9, 'a'),         derived,     0);
    put(P::covid_refund,                         sfs_2020_189_from_2020_03_11,        700, sfb(27, 9, 'a'),         confirmed,   23);
    put(P::covid_refund,                         sfs_2020_189_from_2020_06_01,        804, sfb(27, 9, 'a'),         confirmed,   24);
    put(P::covid_refund,                         sfs_2020_189_from_2021_01_01,        810, sfb(27, 9, 'a'),         confirmed,   25);
    end(P::covid_refund,                         sfs_2020_189_from_2021_10_01,            sfb(27, 9, 'a'),         derived,     0);
    not_known(P::covid_refund,                 sfs_2020_189_from_2021_12_08,            sfb(27, 9, 'a'));
    end(P::covid_refund,                         sfs_2020_189_from_2022_04_01,            sfb(27, 9, 'a'),         derived,     0);
    put(P::long_waiting_relapse_days,            code_2011_01_01,                      20, sfb(27, 33),             confirmed,   3);
    put(P::high_risk_occasions,                  code_2011_01_01,                      10, sfb(27, 39),             confirmed,   3);
    put(P::report_days,                          sfs_2013_747,                          7, sfb(27, 17),             confirmed,   3);
    put(P::employer_pay_free_share,              code_2011_01_01,                      10, sfb(28, 19),             confirmed,   3);
    put(P::employer_pay_total_normal,            code_2011_01_01,                      90, sfb(28, 19),             confirmed,   3);
    put(P::employer_pay_total_continued,         code_2011_01_01,                      85, sfb(28, 19),             confirmed,   3);
    put(P::break_months,                         afl_2008_07_01,                        3, sfb(26, 18),             derived,     3);
    put(P::parent_years,                         afl_2008_07_01,                        1, sfb(26, 15),             derived,     3);
    put(P::adoption_years,                       afl_2008_07_01,                       10, sfb(26, 15),             derived,     3);
    put(P::pregnancy_months,                     afl_2008_07_01,                        6, sfb(26, 14),             derived,     3);
    put(P::grace_working_days,                   sfs_2018_1516,                        25, sfs(2000, 1418, 3),      derived,     26);
    put(P::health_reason_counts,                 sfs_2000_1418_from_2008_07_01,         1, sfs(2000, 1418, 3),      unsure,      27);
    put(P::own_field_study_years,                sfs_2000_1418_from_2001_07_01,         1, sfs(2000, 1418, 2),      confirmed,   28);
    put(P::establishment_in_program,             sfs_2017_585,                          1, sfb(26, 13),             confirmed,   3);
    put(P::restored_wait_months,                 bill_2009_45,                          3, sfb(27, 35, 'a'),        derived,     29);
    end(P::restored_wait_months,                 sfs_2015_963,                            sfb(27, 35, 'a'),        derived,     0);
    put(P::restored_after_annuity,               sfs_2013_747,                          1, sfb(26, 22, 'a'),        confirmed,   30);
    put(P::indexation,                           afl_2005_07_01,                        1, sfb(26, 28),             confirmed,   31);
    put(P::occupational_pension_share,           code_2011_01_01,                      60, sfb(26, 26),             confirmed,   3);
    put(P::job_search_holiday_weeks,             case_2003_93,                          5, hfd(2003, 93),           unsure,      32);
    put(P::protection_age,                       afl_2008_07_01,                       65, sfb(26, 17),             confirmed,   33);
    put(P::protection_age,                       sfs_2022_878,                         66, sfb(26, 17),             confirmed,   34);
    put(P::protection_age,                       sfs_2022_879_from_2026_01_01,         67, sfb(26, 17),             confirmed,   35);
    not_known(P::protection_age,               sfs_2022_879_from_2032_01_01,            sfb(26, 17));
    put(P::compensation_upper_age,               afl_2008_07_01,                       65, sfb(33, 16),             confirmed,   33);
    put(P::compensation_upper_age,               sfs_2022_878,                         66, sfb(33, 16),             confirmed,   34);
    put(P::compensation_upper_age,               sfs_2022_879_from_2026_01_01,         67, sfb(33, 16),             confirmed,   35);
    not_known(P::compensation_upper_age,       sfs_2022_879_from_2032_01_01,            sfb(33, 16));
    put(P::rehabilitation_upper_age,             afl_2008_07_01,                       65, sfb(31, 4),              confirmed,   33);
    put(P::rehabilitation_upper_age,             sfs_2022_878,                         66, sfb(31, 4),              confirmed,   34);
    put(P::rehabilitation_upper_age,             sfs_2022_879_from_2026_01_01,         67, sfb(31, 4),              confirmed,   35);
    not_known(P::rehabilitation_upper_age,     sfs_2022_879_from_2032_01_01,            sfb(31, 4));
    put(P::benefit_age,                          afl_2008_07_01,                       65, sfb(27, 36),             confirmed,   33);
    put(P::benefit_age,                          sfs_2022_878,                         66, sfb(27, 36),             confirmed,   34);
    put(P::benefit_age,                          sfs_2022_879_from_2026_01_01,         67, sfb(27, 36),             confirmed,   35);
    not_known(P::benefit_age,                  sfs_2022_879_from_2032_01_01,            sfb(27, 36));
    put(P::special_case_upper_age,               sfs_2011_1513,                        65, sfb_in('a', 28, 7),      confirmed,   33);
    put(P::special_case_upper_age,               sfs_2022_878,                         66, sfb_in('a', 28, 7),      confirmed,   34);
    put(P::special_case_upper_age,               sfs_2022_879_from_2026_01_01,         67, sfb_in('a', 28, 7),      confirmed,   35);
    not_known(P::special_case_upper_age,       sfs_2022_879_from_2032_01_01,            sfb_in('a', 28, 7));
    put(P::housing_supplement_upper_age,         sfs_2011_1513,                        65, sfb_in('c', 103, 8),     confirmed,   33);
    put(P::housing_supplement_upper_age,         sfs_2022_878,                         66, sfb_in('c', 103, 8),     confirmed,   34);
    put(P::housing_supplement_upper_age,         sfs_2022_879_from_2026_01_01,         67, sfb_in('c', 103, 8),     confirmed,   35);
    not_known(P::housing_supplement_upper_age, sfs_2022_879_from_2032_01_01,            sfb_in('c', 103, 8));
    put(P::hard_benefit_age,                     afl_2008_07_01,                       70, sfb(27, 37),             confirmed,   33);
    put(P::hard_benefit_age,                     sfs_2022_878,                         71, sfb(27, 37),             confirmed,   3);
    put(P::target_age,                           sfs_2019_780,                         67, sfb(2, 10, 'a'),         confirmed,   36);
    put(P::target_age,                           sfs_2021_394,                         67, sfb(2, 10, 'a'),         confirmed,   37);
    put(P::target_age,                           sfs_2022_1441,                        67, sfb(2, 10, 'a'),         confirmed,   38);
    put(P::target_age,                           sfs_2023_323,                         67, sfb(2, 10, 'a'),         confirmed,   39);
    put(P::target_age,                           sfs_2024_299,                         67, sfb(2, 10, 'a'),         confirmed,   40);
    put(P::target_age,                           sfs_2025_399,                         67, sfb(2, 10, 'a'),         confirmed,   41);
    not_known(P::target_age,                   sfs_2022_879_from_2032_01_01,            sfb(2, 10, 'a'));
    put(P::compensation_least_age,               afl_2008_07_01,                       30, sfb(33, 16),             confirmed,   3);
    put(P::full_compensation_least_age,          sfs_2016_1291,                        19, sfb(33, 16),             confirmed,   3);
    put(P::activity_least_age,                   afl_2008_07_01,                       19, sfb(33, 18),             confirmed,   3);
    put(P::activity_upper_age,                   afl_2008_07_01,                       30, sfb(33, 18),             confirmed,   3);
    put(P::activity_decision_years,              afl_2008_07_01,                        3, sfb(33, 19),             confirmed,   3);
    put(P::older_rule_years_left,                sfs_2022_1222,                         5, sfb(33, 10, 'a'),        confirmed,   3);
    put(P::older_rule_history_years,             sfs_2022_1222,                        15, sfb(33, 10, 'a'),        confirmed,   3);
    put(P::time_limited_grants,                  afl_2003_01_01,                        1, afl(7, 0),               confirmed,   42);
    end(P::time_limited_grants,                  sfs_2008_480,                            afl(7, 0),               derived,     0);
    put(P::time_limited_extension,               afl_2008_07_01,                       18, sfbp(4, 30),             confirmed,   31);
    end(P::time_limited_extension,               code_2013_01_01,                         sfbp(4, 30),             derived,     0);
    put(P::compensation_income_rate,             afl_2008_07_01,                      640, sfb(34, 12),             derived,     43);
    put(P::compensation_income_rate,             sfs_2015_453_from_2015_10_01,        647, sfb(34, 12),             confirmed,   3);
    put(P::compensation_income_ceiling,          afl_2008_07_01,                       75, sfb(34, 7),              confirmed,   3);
    put(P::guarantee_level_30,                   afl_2008_07_01,                      240, sfb(35, 18),             derived,     44);
    put(P::guarantee_level_30,                   sfs_2016_1293,                       245, sfb(35, 18),             confirmed,   45);
    put(P::guarantee_level_30,                   sfs_2017_1306,                       253, sfb(35, 18),             confirmed,   46);
    put(P::guarantee_level_30,                   sfs_2021_1240_from_2022_01_01,       278, sfb(35, 18),             confirmed,   3);
    put(P::guarantee_level_under_21,             afl_2008_07_01,                      210, sfb(35, 19),             derived,     44);
    put(P::guarantee_level_under_21,             sfs_2016_1293,                       215, sfb(35, 19),             confirmed,   45);
    put(P::guarantee_level_under_21,             sfs_2017_1306,                       223, sfb(35, 19),             confirmed,   46);
    put(P::guarantee_level_under_21,             sfs_2021_1240_from_2022_01_01,       248, sfb(35, 19),             confirmed,   3);
    put(P::guarantee_level_21,                   afl_2008_07_01,                      215, sfb(35, 19),             derived,     44);
    put(P::guarantee_level_21,                   sfs_2016_1293,                       220, sfb(35, 19),             confirmed,   45);
    put(P::guarantee_level_21,                   sfs_2017_1306,                       228, sfb(35, 19),             confirmed,   46);
    put(P::guarantee_level_21,                   sfs_2021_1240_from_2022_01_01,       253, sfb(35, 19),             confirmed,   3);
    put(P::guarantee_level_23,                   afl_2008_07_01,                      220, sfb(35, 19),             derived,     44);
    put(P::guarantee_level_23,                   sfs_2016_1293,                       225, sfb(35, 19),             confirmed,   45);
    put(P::guarantee_level_23,                   sfs_2017_1306,                       233, sfb(35, 19),             confirmed,   46);
    put(P::guarantee_level_23,                   sfs_2021_1240_from_2022_01_01,       258, sfb(35, 19),             confirmed,   3);
    put(P::guarantee_level_25,                   afl_2008_07_01,                      225, sfb(35, 19),             derived,     44);
    put(P::guarantee_level_25,                   sfs_2016_1293,                       230, sfb(35, 19),             confirmed,   45);
    put(P::guarantee_level_25,                   sfs_2017_1306,                       238, sfb(35, 19),             confirmed,   46);
    put(P::guarantee_level_25,                   sfs_2021_1240_from_2022_01_01,       263, sfb(35, 19),             confirmed,   3);
    put(P::guarantee_level_27,                   afl_2008_07_01,                      230, sfb(35, 19),             derived,     44);
    put(P::guarantee_level_27,                   sfs_2016_1293,                       235, sfb(35, 19),             confirmed,   45);
    put(P::guarantee_level_27,                   sfs_2017_1306,                       243, sfb(35, 19),             confirmed,   46);
    put(P::guarantee_level_27,                   sfs_2021_1240_from_2022_01_01,       268, sfb(35, 19),             confirmed,   3);
    put(P::guarantee_level_29,                   afl_2008_07_01,                      235, sfb(35, 19),             derived,     44);
    put(P::guarantee_level_29,                   sfs_2016_1293,                       240, sfb(35, 19),             confirmed,   45);
    put(P::guarantee_level_29,                   sfs_2017_1306,                       248, sfb(35, 19),             confirmed,   46);
    put(P::guarantee_level_29,                   sfs_2021_1240_from_2022_01_01,       273, sfb(35, 19),             confirmed,   3);
    put(P::guarantee_years_full,                 afl_2003_01_01,                       40, sfb(35, 20),             confirmed,   3);
    put(P::guarantee_years_least,                afl_2003_01_01,                        3, sfb(35, 3),              confirmed,   3);
    put(P::dormant_months,                       code_2013_01_01,                      24, sfb(36, 14),             derived,     3);
    put(P::dormant_paid_share,                   code_2011_01_01,                      25, sfb(36, 18),             derived,     3);
    put(P::study_trial_months,                   sfs_2016_1291,                         6, sfb(36, 9, 'a'),         confirmed,   3);
    put(P::study_trial_months,                   sfs_2025_1475,                        12, sfb(36, 9, 'a'),         confirmed,   3);
    put(P::stepless_free_full,                   sfs_2008_861,                         10, sfb(37, 6),              confirmed,   3);
    put(P::stepless_free_three_quarters,         sfs_2008_861,                         26, sfb(37, 6),              confirmed,   3);
    put(P::stepless_free_two_thirds,             sfs_2008_861,                         36, sfb(37, 6),              confirmed,   3);
    put(P::stepless_free_half,                   sfs_2008_861,                         42, sfb(37, 6),              confirmed,   3);
    put(P::stepless_free_quarter,                sfs_2008_861,                         58, sfb(37, 6),              confirmed,   3);
    put(P::stepless_reduction,                   afl_2009_01_01,                       50, sfb(37, 6),              confirmed,   3);
    put(P::stepless_ceiling,                     afl_2009_01_01,                       80, sfb(37, 7),              confirmed,   3);
    put(P::special_case_full,                    sfs_2011_1513,                       160, sfb_in('a', 28, 9),      confirmed,   47);
    put(P::special_case_full,                    sfs_2024_1269,                       230, sfb_in('a', 28, 9),      confirmed,   3);
    put(P::special_case_three_quarters,          sfs_2011_1513,                       120, sfb_in('a', 28, 9),      derived,     48);
    put(P::special_case_three_quarters,          sfs_2024_1269,                       173, sfb_in('a', 28, 9),      confirmed,   3);
    put(P::special_case_half,                    sfs_2011_1513,                        80, sfb_in('a', 28, 9),      derived,     48);
    put(P::special_case_half,                    sfs_2024_1269,                       115, sfb_in('a', 28, 9),      confirmed,   3);
    put(P::special_case_quarter,                 sfs_2011_1513,                        40, sfb_in('a', 28, 9),      derived,     48);
    put(P::special_case_quarter,                 sfs_2024_1269,                        58, sfb_in('a', 28, 9),      confirmed,   3);
    put(P::special_case_ends_at,                 sfs_2011_1513,                     80300, sfb_in('a', 28, 19),     derived,     49);
    put(P::special_case_ends_at,                 sfs_2024_1269,                    115400, sfb_in('a', 28, 19),     confirmed,   3);
    put(P::special_case_after_activity,          sfs_2011_1514,                         1, sfb_in('a', 28, 3),      confirmed,   3);
    put(P::housing_supplement_single,            sfs_2011_1513,                     84000, sfb_in('d', 103, 0),     derived,     50);
    put(P::housing_supplement_single,            sfs_2024_1269,                    104400, sfb_in('d', 103, 0),     confirmed,   3);
    put(P::housing_supplement_married,           sfs_2011_1513,                     42000, sfb_in('d', 103, 0),     derived,     51);
    put(P::housing_supplement_married,           sfs_2024_1269,                     52200, sfb_in('d', 103, 0),     confirmed,   3);
    put(P::housing_supplement_one_child,         sfs_2011_1513,                     12000, sfb_in('d', 103, 0),     derived,     52);
    put(P::housing_supplement_one_child,         sfs_2024_1269,                     18000, sfb_in('d', 103, 0),     confirmed,   3);
    put(P::housing_supplement_two_children,      sfs_2011_1513,                     18000, sfb_in('d', 103, 0),     derived,     52);
    put(P::housing_supplement_two_children,      sfs_2024_1269,                     30000, sfb_in('d', 103, 0),     confirmed,   3);
    put(P::housing_supplement_three_children,    sfs_2011_1513,                     24000, sfb_in('d', 103, 0),     derived,     52);
    put(P::housing_supplement_three_children,    sfs_2024_1269,                     42000, sfb_in('d', 103, 0),     confirmed,   3);
    put(P::housing_supplement_threshold,         sfs_2011_1513,                     58400, sfb_in('d', 103, 0),     derived,     53);
    put(P::housing_supplement_threshold,         sfs_2024_1269,                     83950, sfb_in('d', 103, 0),     confirmed,   3);
    put(P::housing_supplement_reduction,         sfs_2011_1513,                        70, sfb_in('d', 103, 7),     confirmed,   3);
    put(P::unemployment_basic,                   sfs_1997_835_from_2007_01_01,        320, sfs(1997, 835),          derived,     54);
    put(P::unemployment_basic,                   sfs_2015_497,                        365, sfs(2015, 497),          confirmed,   55);
    put(P::unemployment_basic,                   sfs_2020_220,                        510, sfs(2020, 220),          confirmed,   56);
    end(P::unemployment_basic,                   sfs_2024_506,                            sfs(2020, 220),          derived,     0);
    put(P::unemployment_most,                    sfs_1997_835_from_2002_07_01,        680, sfs(1997, 835),          derived,     57);
    end(P::unemployment_most,                    sfs_2015_497,                            sfs(1997, 835),          derived,     0);
    put(P::unemployment_most_first_100,          sfs_2015_497,                        910, sfs(2015, 497),          confirmed,   55);
    put(P::unemployment_most_first_100,          sfs_2020_220,                       1200, sfs(2020, 220),          confirmed,   55);
    end(P::unemployment_most_first_100,          sfs_2024_506,                            sfs(2020, 220),          derived,     0);
    put(P::unemployment_most_after_100,          sfs_2015_497,                        760, sfs(2015, 497),          confirmed,   55);
    put(P::unemployment_most_after_100,          sfs_2020_220,                       1000, sfs(2020, 220),          confirmed,   55);
    end(P::unemployment_most_after_100,          sfs_2024_506,                            sfs(2020, 220),          derived,     0);
    put(P::unemployment_rate_first_200,          sfs_1997_238_from_2008_07_01,         80, sfs(1997, 238, 26),      confirmed,   58);
    end(P::unemployment_rate_first_200,          sfs_2024_506,                            sfs(1997, 238, 26),      derived,     0);
    put(P::unemployment_rate_to_300,             sfs_1997_238_from_2008_07_01,         70, sfs(1997, 238, 26),      confirmed,   58);
    end(P::unemployment_rate_to_300,             sfs_2024_506,                            sfs(1997, 238, 26),      derived,     0);
    put(P::unemployment_rate_requalified,        sfs_1997_238_from_2009_07_01,         65, sfs(1997, 238, 26),      confirmed,   59);
    end(P::unemployment_rate_requalified,        sfs_2024_506,                            sfs(1997, 238, 26),      derived,     0);
    put(P::programme_rate_guarantee,             sfs_1996_1100,                        65, sfs(1996, 1100),         from_memory, 60);
    not_known(P::programme_rate_guarantee,     sfs_2024_1358,                           sfs(1996, 1100));
    put(P::programme_floor,                      sfs_1996_1100,                       320, sfs(1996, 1100),         unsure,      61);
    not_known(P::programme_floor,              sfs_2015_497,                            sfs(1996, 1100));
    put(P::programme_floor,                      sfs_2024_1358,                       365, sfs(2017, 819),          confirmed,   62);
    put(P::programme_basic_days,                 sfs_2017_819_from_2025_10_01,        450, sfs(2017, 819),          confirmed,   62);
    put(P::establishment_benefit,                sfs_2017_819_from_2018_01_01,        308, sfs(2017, 819),          confirmed,   62);
    put(P::establishment_benefit,                sfs_2026_244,                        335, sfs(2017, 819),          confirmed,   62);
    put(P::work_introduction_months,             sfs_2009_1423,                         3, sfs(2009, 1423),         confirmed,   63);
    end(P::work_introduction_months,             sfs_2015_963,                            sfs(2009, 1423),         derived,     0);
    put(P::job_guarantee_phase3_days,            sfs_2007_414,                        450, sfs(2007, 414),          derived,     64);
    end(P::job_guarantee_phase3_days,            sfs_2015_949,                            sfs(2007, 414),          derived,     0);
    put(P::job_guarantee_phase3_closed,          sfs_2015_949,                          1, sfs(2015, 949),          derived,     65);
    put(P::national_norm_single,                 sfs_2001_937_from_2013_01_01,       2950, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_single,         sfs_2001_937_from_2016_01_01,            sfs(2025, 468));
    put(P::national_norm_single,                 sfs_2001_937_from_2017_01_01,       2980, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_single,         sfs_2001_937_from_2018_01_01,            sfs(2025, 468));
    put(P::national_norm_single,                 sfs_2001_937_from_2019_01_01,       3090, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_single,         sfs_2001_937_from_2020_01_01,            sfs(2025, 468));
    put(P::national_norm_single,                 sfs_2001_937_from_2023_01_01,       3490, sfs(2025, 468),          derived,     67);
    not_known(P::national_norm_single,         sfs_2001_937_from_2024_01_01,            sfs(2025, 468));
    put(P::national_norm_single,                 sfs_2025_468_from_2026_01_01,       3940, sfs(2025, 468),          confirmed,   68);
    not_known(P::national_norm_single,         sfs_2025_468_from_2027_01_01,            sfs(2025, 468));
    put(P::national_norm_couple,                 sfs_2001_937_from_2013_01_01,       5320, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_couple,         sfs_2001_937_from_2016_01_01,            sfs(2025, 468));
    put(P::national_norm_couple,                 sfs_2001_937_from_2017_01_01,       5370, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_couple,         sfs_2001_937_from_2018_01_01,            sfs(2025, 468));
    put(P::national_norm_couple,                 sfs_2001_937_from_2019_01_01,       5570, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_couple,         sfs_2001_937_from_2020_01_01,            sfs(2025, 468));
    put(P::national_norm_couple,                 sfs_2001_937_from_2023_01_01,       6300, sfs(2025, 468),          derived,     67);
    not_known(P::national_norm_couple,         sfs_2001_937_from_2024_01_01,            sfs(2025, 468));
    put(P::national_norm_couple,                 sfs_2025_468_from_2026_01_01,       7100, sfs(2025, 468),          confirmed,   68);
    not_known(P::national_norm_couple,         sfs_2025_468_from_2027_01_01,            sfs(2025, 468));
    put(P::national_norm_household_1,            sfs_2001_937_from_2013_01_01,        930, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_household_1,    sfs_2001_937_from_2016_01_01,            sfs(2025, 468));
    put(P::national_norm_household_1,            sfs_2001_937_from_2017_01_01,        950, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_household_1,    sfs_2001_937_from_2018_01_01,            sfs(2025, 468));
    put(P::national_norm_household_1,            sfs_2001_937_from_2019_01_01,        990, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_household_1,    sfs_2001_937_from_2020_01_01,            sfs(2025, 468));
    put(P::national_norm_household_1,            sfs_2001_937_from_2023_01_01,       1130, sfs(2025, 468),          derived,     67);
    not_known(P::national_norm_household_1,    sfs_2001_937_from_2024_01_01,            sfs(2025, 468));
    put(P::national_norm_household_1,            sfs_2025_468_from_2026_01_01,       1280, sfs(2025, 468),          confirmed,   68);
    not_known(P::national_norm_household_1,    sfs_2025_468_from_2027_01_01,            sfs(2025, 468));
    put(P::national_norm_household_2,            sfs_2001_937_from_2013_01_01,       1040, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_household_2,    sfs_2001_937_from_2016_01_01,            sfs(2025, 468));
    put(P::national_norm_household_2,            sfs_2001_937_from_2017_01_01,       1060, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_household_2,    sfs_2001_937_from_2018_01_01,            sfs(2025, 468));
    put(P::national_norm_household_2,            sfs_2001_937_from_2019_01_01,       1100, sfs(2025, 468),          derived,     66);
    not_known(P::national_norm_household_2,    sfs_2001_937_from_2020_01_01,            sfs(2025, 468));
    put(P::national_norm_household_2,            sfs_2025_468_from_2026_01_01,       1410, sfs(2025, 468),          confirmed,   68);
    not_known(P::national_norm_household_2,    sfs_2025_468_from_2027_01_01,            sfs(2025, 468));
    put(P::assistance_free_share,                sfs_2001_453_from_2013_07_01,                         25, sfs(2025, 400),          from_memory, 69);
    put(P::ban_least_months,                     ban_law_from_2026_07_01,               3, ban_law,                 confirmed,   70);
    put(P::ban_most_years,                       ban_law_from_2026_07_01,               3, ban_law,                 confirmed,   70);
    put(P::sanction_fee_share,                   ban_law_from_2026_07_01,              25, ban_law,                 confirmed,   70);
    put(P::sanction_fee_least_share,             ban_law_from_2026_07_01,               4, ban_law,                 derived,     71);
    put(P::sanction_fee_least,                   ban_law_from_2026_07_01,            2368, ban_law,                 confirmed,   70);
    not_known(P::sanction_fee_least,           ban_law_from_2027_01_01,                 ban_law);
    put(P::activity_required_months,             bill_2025_207,                         3, bill(2025, 207),         confirmed,   72);
    put(P::military_dormant_days,                afl_2008_07_01,                       60, sfb(26, 20),             derived,     3);
    put(P::benefit_age_days,                     afl_2008_07_01,                      180, sfb(27, 36),             derived,     3);
    put(P::on_call_days,                         sfs_2021_1240_from_2022_02_01,        90, sfb(27, 16, 'a', 2),     confirmed,   3);
    put(P::serious_illness_unlimited,            bill_2009_45,                          1, sfb(27, 23),             confirmed,   3);
    put(P::beyond_limit_grounds,                 bill_2009_45,                          1, sfb(27, 24, 'a'),        confirmed,   3);
    end(P::beyond_limit_grounds,                 sfs_2015_963,                            sfb(27, 24, 'a'),        confirmed,   3);
    put(P::high_risk_self_employed_periods,      afl_2010_07_01,                        5, sfb(27, 39, 0, 2),       confirmed,   3);
    put(P::high_risk_self_employed_days,         afl_2010_07_01,                       21, sfb(27, 39, 0, 2),       confirmed,   3);
    put(P::high_risk_one_day_periods,            code_2011_01_01,                      10, sfb(27, 39, 0, 3),       confirmed,   3);
    put(P::plan_for_return_expected_days,        sfs_2017_1306,                         60, sfb(30, 6, 0, 1),        confirmed,   3);
    put(P::social_assistance_act,                sfs_2001_453_from_2002_01_01,           1, sfs(2001, 453),          confirmed,   source_registers);
    put(P::social_assistance_act,                sfs_2025_400,                           1, sfs(2025, 400),          confirmed,   source_registers);
    put(P::occupational_pension_months,          code_2011_01_01,                       6, sfb(26, 25),             confirmed,   3);
    put(P::occupational_pension_age,             code_2011_01_01,                      65, sfb(26, 25),             confirmed,   33);
    put(P::occupational_pension_age,             sfs_2022_878,                         66, sfb(26, 25),             confirmed,   34);
    put(P::occupational_pension_age,             sfs_2022_879_from_2026_01_01,         67, sfb(26, 25),             confirmed,   35);
    not_known(P::occupational_pension_age,     sfs_2022_879_from_2032_01_01,            sfb(26, 25));
    put(P::permit_notice_months,                 code_2011_01_01,                       3, sfb(6, 14),              confirmed,   3);
    put(P::indexation_other_work,                afl_2006_07_01,                        1, sfbp(4, 7),              confirmed,   31);
    put(P::standard_working_days,                sfs_1987_361,                        260, sfs(1987, 361, 3),       confirmed,   source_standard_days);
    // clang-format on
    return all;
}

[[nodiscard]] constexpr year_amounts swedish_price_base_amounts(bool raised) {
    year_amounts all;
    // A base amount counts as issued at the end of the year in the number of its ordinance.
    const auto put = [&](int year, int plain, int higher, int issued_in, int number) {
        all.rows.push({static_cast<std::int16_t>(year), kronor{raised ? higher : plain}, sfs(issued_in, number),
                       day_of(issued_in, 12, 31), standing::confirmed, source_ordinance});
    };
    // clang-format off
    //  year   plain   raised  ordinance
    put(2005,  39400,  40300,  2004,  695);
    put(2006,  39700,  40500,  2005,  650);
    put(2007,  40300,  41100,  2006, 1086);
    put(2008,  41000,  41800,  2007,  699);
    put(2009,  42800,  43600,  2008,  753);
    put(2010,  42400,  43300,  2009,  924);
    put(2011,  42800,  43700,  2010, 1132);
    put(2012,  44000,  44900,  2011, 1015);
    put(2013,  44500,  45400,  2012,  558);
    put(2014,  44400,  45300,  2013,  715);
    put(2015,  44500,  45400,  2014, 1053);
    put(2016,  44300,  45200,  2015,  536);
    put(2017,  44800,  45700,  2016,  863);
    put(2018,  45500,  46500,  2017,  865);
    put(2019,  46500,  47400,  2018, 1549);
    put(2020,  47300,  48300,  2019,  572);
    put(2021,  47600,  48600,  2020,  764);
    put(2022,  48300,  49300,  2021,  866);
    put(2023,  52500,  53500,  2022, 1398);
    put(2024,  57300,  58500,  2023,  532);
    put(2025,  58800,  60000,  2024,  663);
    put(2026,  59200,  60500,  2025,  872);
    // clang-format on
    all.rows.push({2027, kronor{raised ? 60900 : 59600}, sfb(2, raised ? 8 : 7), day_of(2026, 9, 24),
                   standing::confirmed, source_announcement});
    return all;
}

[[nodiscard]] constexpr year_amounts swedish_income_base_amounts() {
    year_amounts all;
    const auto put = [&](int year, int is, int issued_in, int number) {
        all.rows.push({static_cast<std::int16_t>(year), kronor{is}, sfs(issued_in, number), day_of(issued_in, 12, 31),
                       standing::confirmed, source_ordinance});
    };
    // clang-format off
    put(2005,  43300,  2004, 1048);
    put(2006,  44500,  2005,  795);
    put(2007,  45900,  2006, 1264);
    put(2008,  48000,  2007, 1023);
    put(2009,  50900,  2008,  905);
    put(2010,  51100,  2009,  926);
    put(2011,  52100,  2010, 1134);
    put(2012,  54600,  2011, 1019);
    put(2013,  56600,  2012,  562);
    put(2014,  56900,  2013,  719);
    put(2015,  58100,  2014, 1054);
    put(2016,  59300,  2015,  537);
    put(2017,  61500,  2016,  940);
    put(2018,  62500,  2017, 1069);
    put(2019,  64400,  2018, 1647);
    put(2020,  66800,  2019,  692);
    put(2021,  68200,  2020,  964);
    put(2022,  71000,  2021,  992);
    put(2023,  74300,  2022, 1437);
    put(2024,  76200,  2023,  648);
    put(2025,  80600,  2024,  987);
    put(2026,  83400,  2025, 1002);
    // clang-format on
    return all;
}

[[nodiscard]] constexpr ground_rows swedish_grounds() {
    using G = ground;
    using B = ground_bound;
    using A = ground_age;
    using enum standing;
    ground_rows all;
    const auto put = [&](G is, change_id since, change_id ended_by, provision at, B by, bool dormant, bool needs_work,
                         A age, standing sure = confirmed, bool runs_out = false) {
        all.push({is, since, ended_by, at, by, dormant, needs_work, age, sure, runs_out});
    };
    constexpr change_id open = no_change;
    // clang-format off
    //  ground              since                                    ended by                                at                   bound                  dormant needs work age
    put(G::study_support,    money_ever,                            open,                                  sfb(26, 11, 0, 1),     B::none,                true,  false, A::none);
    put(G::study_nosupport,  sfs_2018_670_from_2018_07_01,          open,                                  sfb(26, 11, 0, 1),     B::none,                true,  false, A::none);
    put(G::study_ownfield,   money_ever,                            open,                                  sfs(2000, 1418, 2),    B::years_off_leave,     true,  false, A::none);
    put(G::study_other,      money_ever,                            sfs_2000_1418_from_2022_07_01,         sfs(2000, 1418, 2),    B::none,                true,  false, A::none, derived);
    put(G::study_other,      sfs_2000_1418_from_2016_07_15,         open,                                  sfs(2000, 1418, 2),    B::none,                true,  false, A::none, derived);
    put(G::study_other,      sfs_2000_1418_from_2017_07_02,         sfs_2000_1418_from_2026_01_01,         sfs(2000, 1418, 2),    B::none,                true,  false, A::none, derived);
    put(G::study_other,      sfs_2000_1418_from_2022_06_30,         open,                                  sfs(2000, 1418, 2),    B::none,                true,  false, A::none, derived);
    put(G::periodic,         afl_2005_07_01,                        open,                                  sfb(26, 12),           B::none,                true,  false, A::none);
    put(G::program,          money_ever,                            open,                                  sfb(26, 13, 0, 1, 1),  B::none,                true,  false, A::none);
    put(G::program_susp,     sfs_2015_120,                          open,                                  sfs(2000, 1418, 4),    B::none,                false, false, A::none);
    put(G::unemployed,       money_ever,                            open,                                  sfb(26, 13, 0, 1, 2),  B::none,                false, false, A::by_month);
    put(G::grace25,          sfs_2018_1516,                         open,                                  sfs(2000, 1418, 3),    B::working_days,        false, false, A::by_month, derived);
    put(G::pregnant,         money_ever,                            open,                                  sfb(26, 14),           B::months_before_birth, false, true,  A::none);
    put(G::parent,           money_ever,                            open,                                  sfb(26, 15),           B::child_under_age,     false, false, A::none);
    put(G::military,         money_ever,                            open,                                  sfb(26, 16),           B::none,                true,  false, A::none);
    put(G::etablering,       sfs_2010_352,                          sfs_2017_585,                          sfb(26, 16, 'a'),      B::none,                false, false, A::none, confirmed, true);
    put(G::sick,             money_ever,                            open,                                  sfb(26, 17, 0, 1),     B::none,                false, false, A::by_option);
    put(G::sick_pending,     sfs_2017_1305_from_2018_01_01,         open,                                  sfb(26, 17, 0, 2),     B::none,                false, false, A::by_option);
    put(G::break3,           money_ever,                            open,                                  sfb(26, 18),           B::months_of_break,     false, true,  A::by_option);
    put(G::shorttime,        sfs_2013_949,                          open,                                  sfb(26, 18, 'a'),      B::none,                false, false, A::none);
    put(G::vardnadsbidrag,   sfs_2008_480,                          sfs_2015_758,                          sfb(26, 23),           B::none,                false, false, A::none, confirmed, true);
    put(G::foreign_posted,   money_ever,                            open,                                  sfb(26, 24),           B::none,                false, false, A::none);
    put(G::restored,         bill_2009_45,                          open,                                  sfb(26, 22, 'a', 1),   B::none,                false, false, A::by_month);
    put(G::parent_older,     money_ever,                            open,                                  sfb(26, 15),           B::none,                false, false, A::none, unsure);
    // clang-format on
    return all;
}

}  // namespace detail

/// The figures and grounds of Sweden as read.
[[nodiscard]] constexpr money_law swedish_money() {
    money_law m;
    m.changes = detail::swedish_money_changes();
    m.numbers = detail::swedish_money_numbers();
    m.price_base = detail::swedish_price_base_amounts(false);
    m.raised_price_base = detail::swedish_price_base_amounts(true);
    m.income_base = detail::swedish_income_base_amounts();
    m.grounds = detail::swedish_grounds();
    return m;
}

}  // namespace rehabkedja
