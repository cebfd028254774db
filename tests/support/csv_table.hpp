// A table of text with quoted fields, as the witness of the figures is written.
#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace rehabkedja::test {

using csv_row = std::map<std::string, std::string>;

inline std::vector<csv_row> read_csv(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("no such file: " + path);
    std::ostringstream all;
    all << file.rdbuf();
    const std::string text = all.str();
    std::vector<std::vector<std::string>> lines{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"')
                lines.back().back() += text[++i];
            else if (c == '"')
                quoted = false;
            else
                lines.back().back() += c;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            lines.back().emplace_back();
        } else if (c == '\n') {
            lines.push_back({""});
        } else if (c != '\r') {
            lines.back().back() += c;
        }
    }
    while (!lines.empty() && lines.back().size() == 1 && lines.back().front().empty()) lines.pop_back();
    std::vector<csv_row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() != lines[0].size())
            throw std::runtime_error(path + ": line " + std::to_string(i + 1) + " has another number of fields");
        csv_row row;
        for (std::size_t f = 0; f < lines[0].size(); ++f) row[lines[0][f]] = lines[i][f];
        rows.push_back(row);
    }
    return rows;
}

}  // namespace rehabkedja::test
