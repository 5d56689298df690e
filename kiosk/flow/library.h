#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/files.h"
#include "data/problem.h"
#include "flow/flow.h"
#include "flow/glossary.h"

namespace perron::flow {

/// All procedures that serve, and what was wrong with the rest.
struct Library {
    std::vector<Flow> flows;         ///< sorted by file name
    std::vector<Fragment> fragments; ///< sorted by file name
    Glossary glossary;
    std::vector<Theme> themes;           ///< in the order of the file: the order of the home page
    std::vector<data::Problem> problems; ///< French; a flow with a problem is not in `flows`
    /// "flows/cv", "fragments/preuve", "themes": what lies in the folder and does not serve, each with a problem of its
    /// own. Problems whose `cause` is one of these only follow from it.
    std::set<std::string> broken;

    const Flow* flow(std::string_view id) const;
    const Theme* theme(std::string_view id) const;
    /// The flows of a theme, those named by its Theme::first before the others; the home page shows no tile for a theme
    /// that has none.
    std::vector<const Flow*> flowsOf(std::string_view theme) const;
};

/// What the content may refer to, and lies elsewhere. An empty set is not checked.
struct Ground {
    std::set<std::string> pictures; ///< names that can be drawn
    std::set<std::string> needs;    ///< names of what nearby help may be asked for
};

/// Every picture the procedures and themes name, each once.
std::set<std::string> picturesOf(const Library& library);
std::set<std::string> picturesOf(const Step& step);

/// Reads assets/themes.yaml, assets/glossaire.yaml, assets/fragments/*.yaml and assets/flows/*.yaml against their
/// schemas and checks what the schemas cannot say (check.h). A broken file is left out and named with file, line and
/// reason; the rest serves. A folder without a procedure is a problem. The kiosk gives no pictures to check against: a
/// missing one is drawn as an empty frame, and the procedure serves.
Library loadLibrary(const Path& assets, const Ground& ground = {});

/// The same library with the procedure of this file, wherever it lies, in place of the one of its name. The problems
/// are those of the file alone; where there are any but links that lead nowhere, the procedure is not there.
Library withDraft(Library library, const Path& draft, const Path& assets, const Ground& ground);

/// The procedures alone, for themes and fragments that are known.
Library loadFlows(const Path& folder, const Path& schema, Library known, const Ground& ground = {});

} // namespace perron::flow
