/// @file
/// Pathways drawn: as Mermaid and as Graphviz text.
#pragma once

#include <string>
#include <string_view>

#include "rehabkedja/programme/pathway.hpp"

namespace rehabkedja {

namespace detail {

/// Text that Mermaid and Graphviz take inside quotation marks.
[[nodiscard]] inline std::string quotable(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '"')
            safe += '\'';
        else if (c == '\\' || c == '\n' || c == '\r')
            safe += ' ';
        else
            safe += c;
    }
    return safe;
}
/// Text of a label of Mermaid's state diagrams, in which a colon and a semicolon have a meaning.
[[nodiscard]] inline std::string mermaid_label(std::string_view text) {
    std::string safe;
    for (const char c : quotable(text)) {
        if (c == ':')
            safe += "#58;";
        else if (c == ';')
            safe += "#59;";
        else if (c == '#')
            safe += "#35;";
        else
            safe += c;
    }
    return safe;
}

}  // namespace detail

/// The pathway as a state diagram of Mermaid.
[[nodiscard]] inline std::string mermaid(const pathway& way) {
    std::string text = "stateDiagram-v2\n";
    // A step may bear a word of the language, such as `end`: a letter before it makes it a name.
    const auto id = [](const std::string& step) { return "s_" + step; };
    for (const pathway_step& s : way.steps)
        text += "    state \"" + detail::mermaid_label(s.name) + "\" as " + id(s.id) + "\n";
    for (const pathway_step& s : way.steps) {
        if (s.kind == step_kind::start) text += "    [*] --> " + id(s.id) + "\n";
    }
    for (const transition& t : way.transitions) {
        for (const std::string& to : t.to)
            text += "    " + id(t.from) + " --> " + id(to) + " : " + detail::mermaid_label(t.event) + "\n";
    }
    for (const pathway_step& s : way.steps) {
        if (s.kind == step_kind::exit) text += "    " + id(s.id) + " --> [*]\n";
    }
    return text;
}

/// The pathway as a directed graph of Graphviz. Inferred steps and events are dashed.
[[nodiscard]] inline std::string graphviz(const pathway& way, std::string_view name) {
    std::string text = "digraph \"" + detail::quotable(name) + "\" {\n    rankdir=LR;\n    node [shape=box];\n";
    for (const pathway_step& s : way.steps) {
        const char* const shape = s.kind == step_kind::start  ? ", shape=oval"
                                  : s.kind == step_kind::exit ? ", shape=doubleoctagon"
                                                              : "";
        text += "    \"" + detail::quotable(s.id) + "\" [label=\"" + detail::quotable(s.name) + "\"" + shape +
                (s.inferred ? ", style=dashed" : "") + "];\n";
    }
    for (const transition& t : way.transitions) {
        for (const std::string& to : t.to) {
            text += "    \"" + detail::quotable(t.from) + "\" -> \"" + detail::quotable(to) + "\" [label=\"" +
                    detail::quotable(t.event) + "\"" + (t.inferred ? ", style=dashed" : "") + "];\n";
        }
    }
    return text + "}\n";
}

}  // namespace rehabkedja
