// A session as a file: everything that the window shows, as JSON that people can read.
#pragma once

#include "core/comparison/experiment.h"
#include "core/lab/snapshot.h"
#include "core/view/compare_view.h"
#include "core/view/explore_state.h"
#include "core/view/session_error.h"
#include "core/view/train_view.h"

#include <optional>
#include <string>
#include <string_view>

namespace rectiscope {

enum class WorkspaceKind { explore, train, compare };

// What Train begins with: the functions of the article and ELU, in a setting where units can be seen to die.
[[nodiscard]] RaceConfig firstRaceConfig();

struct SavedSession {
    WorkspaceKind workspace = WorkspaceKind::explore;
    ExploreState explore = firstExploreState();
    RaceConfig race = firstRaceConfig();  // what Train trains
    TrainView train;                      // how far, and how it is looked at
    std::optional<Experiment> experiment; // what Compare compares; none: what it has kept, or begins with
    CompareView compare;
    friend bool operator==(const SavedSession&, const SavedSession&) = default;
};

// 2: how far Train has come and how it is looked at, the lens's width, sweeps.
// 3: Compare, Train's charts and which steps they show.
inline constexpr int sessionVersion = 3;

// Ends with a line break; numbers read back as the same doubles. `programVersion` is only told.
[[nodiscard]] std::string sessionText(const SavedSession& session, std::string_view programVersion);

// What sessionText wrote. Whatever the text does not mention has its first value; unknown names, wrong types,
// numbers out of range and newer versions are refused. `name` stands for the file. Throws SessionError
// "NAME: WHY".
[[nodiscard]] SavedSession parseSession(std::string_view text, const std::string& name);

} // namespace rectiscope
