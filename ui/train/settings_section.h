// One group of controls in the left panel of Train.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/common/form_section.h"

namespace rectiscope {

class SettingsSection : public FormSection {
    Q_OBJECT

public:
    using FormSection::FormSection;

    // Shows the config's part of this section; emits nothing.
    virtual void showConfig(const RaceConfig& config) = 0;
    // Writes this section's part into a config.
    virtual void writeConfig(RaceConfig& config) const = 0;
};

} // namespace rectiscope
