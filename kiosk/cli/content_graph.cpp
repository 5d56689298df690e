#include "cli/content_graph.h"

#include "cli/flow_graph.h"
#include "cli/no_flow.h"
#include "cli/run_program.h"
#include "i18n/catalogue.h"

namespace perron::cli {

namespace {

Exit run(const Arguments& arguments, Console& console) {
    if (arguments.words().size() != 1) {
        return misused("content graph", console.words("admin.content.graph.which"), console);
    }
    const std::string& id = arguments.words().front();
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const flow::Library library = flow::loadLibrary(assets);
    const flow::Flow* flow = library.flow(id);
    if (flow == nullptr) {
        return noFlow(id, assets, console);
    }
    const std::string text = graphOf(*flow, library, console.words);
    const auto drawn = arguments.has("--dot") ? Result<std::string>(text) : filteredBy("dot", {"-Tsvg"}, text);
    if (!drawn) {
        const bool missing = drawn.error().code == Code::NotFound;
        return missing ? failed({Code::NotFound, console.words("admin.content.graph.noGraphviz")}, console)
                       : failed(drawn.error(), console);
    }
    const std::string out = arguments.value("--out");
    if (out.empty()) {
        console.out << *drawn;
        return Exit::Ok;
    }
    if (const Status kept = writeFile(out, *drawn); !kept) {
        return notWritten(kept.error(), out, console);
    }
    console.err << i18n::filled(console.words("admin.content.graph.done"), {{"file", out}}) << "\n";
    return Exit::Ok;
}

} // namespace

Command contentGraph() {
    return {"content graph",
            {{"--assets", Takes::Value}, {"--out", Takes::Value}, {"--dot", Takes::Nothing}},
            run,
            Command::Words::One};
}

} // namespace perron::cli
