#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "data/problem.h"

namespace perron::data {

/// What a file may hold before it is refused. A procedure is about 10 kB; nobody writes a megabyte by hand.
struct Limits {
    std::size_t bytes = 1024 * 1024;
    int levels = 100;
    std::size_t nodes =
        100'000; ///< counted after aliases are put in place, so an alias bomb counts as what it blows up to
    std::size_t letters = 4'000; ///< of one scalar, in bytes; also keeps std::regex off the end of its stack
};

/// A value of a YAML or JSON file that remembers where it stood. Values are cheap to copy and look into one shared,
/// never changing tree. Asking for what is not there is a programming error after `load` checked the schema;
/// use `has` for what the schema calls optional.
class Value {
public:
    struct Node; // the tree; defined in node.h

    bool isMap() const;
    bool isList() const;
    /// True where the key is there, even with nothing behind it.
    bool has(std::string_view key) const;
    /// The value under a key that is there.
    Value operator[](std::string_view key) const;
    /// Elements of a list, in order; a missing or scalar value has none.
    std::vector<Value> list() const;
    /// Keys of a map in file order.
    std::vector<std::string> keys() const;
    /// A scalar as it was written, quotes taken off; "" for a list, a map or nothing.
    std::string text() const;
    /// A scalar by type; the schema has already made sure of it. 0 or false where it has another type.
    std::int64_t integer() const;
    double number() const;
    bool truth() const;
    /// "" where the key is missing.
    std::string textOr(std::string_view key, std::string_view otherwise = "") const;
    /// "assets/flows/carte-identite.yaml:12", for messages.
    std::string where() const;
    /// The file's name as it was given, and the line of this value, counted from 1.
    const std::string& file() const;
    int line() const;
    /// A problem that stands at this value; `reason` is French.
    Problem problem(std::string reason) const;

    explicit Value(std::shared_ptr<const Node> node);

private:
    std::shared_ptr<const Node> m_node;
};

/// A JSON Schema (draft-07) file, read and compiled once for all the files that are checked against it.
/// "flow.schema.json#morceau" is one definition of a file. One that cannot serve is told with each file read.
/// A text that anybody may word, unquoted and followed by " # …", is refused as cut off, but where the schema's root
/// has a key "remarques". Copies share what was compiled, and remember patterns while they check: not for two threads
/// at a time.
class Schema {
public:
    struct Compiled; // in schema.cpp, the door to valijson

    explicit Schema(const Path& file);
    const Compiled* compiled() const { return m_compiled.get(); }

private:
    std::shared_ptr<const Compiled> m_compiled;
};

/// What was read, with everything wrong in it. `root` is there as soon as the form is right (YAML, keys not doubled,
/// limits kept), also when the schema is not met: so that a reader may keep the good parts.
struct Read {
    std::optional<Value> root;
    std::vector<Problem> problems;
    Code code = Code::Malformed; ///< of the first problem
};

/// Reads a YAML file (JSON is YAML) and checks it against a schema. Refused are duplicate keys, what is beyond
/// `limits`, aliases that contain themselves, tabs as indentation, bytes that are not UTF-8, invisible signs, several
/// documents in one file, and tags ("!!binary"). An unquoted number or date counts as a text where the schema asks for
/// a text.
Read read(const Path& file, const Schema& schema, const Limits& limits = {});
/// For one file beside its schema; an empty schema path checks the form only.
Read read(const Path& file, const Path& schema, const Limits& limits = {});

/// The same from memory; `name` stands for the file in problems.
Read readBytes(std::string_view bytes, std::string_view name, const Path& schema, const Limits& limits = {});

/// For who takes a whole and right file or none. The error's detail is one sentence(problem) a line, the first 20.
Result<Value> load(const Path& file, const Path& schema, std::size_t maxBytes = 1024 * 1024);
Result<Value> parse(std::string_view bytes, std::string_view name, const Path& schema);

} // namespace perron::data
