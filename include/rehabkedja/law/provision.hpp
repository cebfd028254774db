/// @file
/// Where a rule stands: act, chapter, section, paragraph, item; and how sure the library is of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rehabkedja {

/// How a rule or a number is known.
enum class standing : std::uint8_t {
    confirmed,    ///< the text was read
    derived,      ///< follows from text that was read
    from_memory,  ///< general knowledge, no text was read
    unsure,       ///< an open reading: governed by a named option
};

/// The worse known of two.
[[nodiscard]] constexpr standing worse(standing a, standing b) { return a < b ? b : a; }

/// The standing as it is written in lists.
[[nodiscard]] constexpr std::string_view name_of(standing s) {
    switch (s) {
        case standing::confirmed: return "confirmed";
        case standing::derived: return "derived";
        case standing::from_memory: return "from_memory";
        case standing::unsure: return "unsure";
    }
    return "unsure";
}

/// The kind of source.
enum class act : std::uint8_t {
    none,          ///< no source
    sfb,           ///< Social Insurance Code, socialförsäkringsbalken (2010:110)
    sfbp,          ///< the act that brought the code in, lagen (2010:111) om införande av socialförsäkringsbalken
    afl,           ///< National Insurance Act, lagen (1962:381) om allmän försäkring, until 31 December 2010
    sick_pay_act,  ///< lagen (1991:1047) om sjuklön
    sfs,           ///< an act or ordinance by its number in the Swedish Code of Statutes
    hfd,           ///< a yearbook case of the Supreme Administrative Court
    bill,          ///< a government bill (proposition), by session year and number
    reform,        ///< a change that the user made
};

/// A place in a source, down to paragraph (stycke) and item (punkt); zero where it is not said.
///
///     to_string(sfb(27, 48, 0, 3, 1));     // "SFB 27:48 3 st 1 p"
struct provision {
    act in = act::none;          ///< the source
    std::uint16_t year = 0;      ///< of an SFS number, a case or a bill
    std::uint16_t number = 0;    ///< of an SFS number, a case or a bill
    std::uint8_t chapter = 0;    ///< kapitel
    std::uint16_t section = 0;   ///< paragraf
    char letter = 0;             ///< the `d` of 49 d §
    std::uint8_t paragraph = 0;  ///< stycke
    std::uint8_t item = 0;       ///< punkt
    char chapter_letter = 0;     ///< the `a` of 28 a kap.
    constexpr bool operator==(const provision&) const = default;
};

/// A place in the Social Insurance Code.
[[nodiscard]] constexpr provision sfb(int chapter, int section, char letter = 0, int paragraph = 0, int item = 0) {
    return {act::sfb,
            0,
            0,
            static_cast<std::uint8_t>(chapter),
            static_cast<std::uint16_t>(section),
            letter,
            static_cast<std::uint8_t>(paragraph),
            static_cast<std::uint8_t>(item)};
}
/// A place in a chapter of the Social Insurance Code that has a letter, such as 28 a kap.
[[nodiscard]] constexpr provision sfb_in(char chapter_letter, int chapter, int section) {
    provision p = sfb(chapter, section);
    p.chapter_letter = chapter_letter;
    return p;
}
/// A section of the National Insurance Act; section 0 is the chapter.
[[nodiscard]] constexpr provision afl(int chapter, int section) {
    return {act::afl, 0, 0, static_cast<std::uint8_t>(chapter), static_cast<std::uint16_t>(section), 0, 0, 0};
}
/// Where a section of the code stood in the older act, as remembered: rehabilitation in chapter 22, compensation in 8,
/// parental benefit in 4, sickness benefit in 3; in that the SGI in 2 §, levels and waiting day in 4 §, protection in 5 §.
[[nodiscard]] constexpr provision older_place(const provision& of_the_code) {
    switch (of_the_code.chapter) {
        case 2: return afl(1, 6);
        case 5: return afl(4, 0);
        case 25: return afl(3, 2);
        case 26: return afl(3, 5);
        case 27: return afl(3, of_the_code.section >= 20 && of_the_code.section <= 27 ? 4 : 0);
        case 29:
        case 30:
        case 31: return afl(22, 0);
        case 35: return afl(8, 0);
        default: return afl(3, 0);
    }
}
/// A section of the act that brought the Social Insurance Code in.
[[nodiscard]] constexpr provision sfbp(int chapter, int section) {
    return {act::sfbp, 0, 0, static_cast<std::uint8_t>(chapter), static_cast<std::uint16_t>(section), 0, 0, 0};
}
/// A section of the Sick Pay Act.
[[nodiscard]] constexpr provision sick_pay_act(int section) {
    return {act::sick_pay_act, 0, 0, 0, static_cast<std::uint16_t>(section), 0, 0, 0};
}
/// An act or ordinance by its SFS number, and a section in it where one is meant; number 0 is not known (`SFS 2026:?`).
[[nodiscard]] constexpr provision sfs(int year, int number, int section = 0) {
    return {act::sfs,
            static_cast<std::uint16_t>(year),
            static_cast<std::uint16_t>(number),
            0,
            static_cast<std::uint16_t>(section),
            0,
            0,
            0};
}
/// A case of the Supreme Administrative Court.
[[nodiscard]] constexpr provision hfd(int year, int number) {
    return {act::hfd, static_cast<std::uint16_t>(year), static_cast<std::uint16_t>(number), 0, 0, 0, 0, 0};
}
/// A government bill; `year` is the first year of the session.
[[nodiscard]] constexpr provision bill(int year, int number) {
    return {act::bill, static_cast<std::uint16_t>(year), static_cast<std::uint16_t>(number), 0, 0, 0, 0, 0};
}

/// The same place without paragraph and item.
[[nodiscard]] constexpr provision section_of(provision p) {
    p.paragraph = 0;
    p.item = 0;
    return p;
}

/// The citation, such as `SFB 27:49 d 2 st`, `SFS 2021:59 2 §`, `HFD 2018 ref. 69` or `prop. 2009/10:45`.
[[nodiscard]] inline std::string to_string(const provision& p) {
    using std::to_string;
    const std::string number = to_string(p.year) + ":" + (p.number == 0 ? "?" : to_string(p.number));
    std::string text;
    switch (p.in) {
        case act::none: return {};
        case act::reform: return "reform";
        // The court was called Regeringsrätten, and its yearbook RÅ, until 2010.
        case act::hfd:
            return std::string(p.year < 2011 ? "RÅ " : "HFD ") + to_string(p.year) + " ref. " + to_string(p.number);
        case act::bill: {
            const std::string second = to_string((p.year + 1) % 100);
            return "prop. " + to_string(p.year) + "/" + (second.size() < 2 ? "0" : "") + second + ":" +
                   to_string(p.number);
        }
        case act::sfs: return "SFS " + number + (p.section != 0 ? " " + to_string(p.section) + " §" : "");
        case act::sick_pay_act: return "SjLL " + to_string(p.section) + " §";
        case act::sfb: text = "SFB "; break;
        case act::sfbp: text = "SFBP "; break;
        case act::afl: text = "AFL "; break;
    }
    text += to_string(p.chapter);
    if (p.chapter_letter != 0) (text += ' ') += p.chapter_letter;
    text += p.section != 0 ? ":" + to_string(p.section) : " kap.";
    if (p.letter != 0) (text += ' ') += p.letter;
    if (p.paragraph != 0) text += " " + to_string(p.paragraph) + " st";
    if (p.item != 0) text += " " + to_string(p.item) + " p";
    return text;
}

}  // namespace rehabkedja
