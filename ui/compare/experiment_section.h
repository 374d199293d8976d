// One group of controls in the left panel of Compare.
#pragma once

#include "core/comparison/experiment.h"
#include "ui/common/form_section.h"

namespace rectiscope {

class ExperimentSection : public FormSection {
    Q_OBJECT

public:
    using FormSection::FormSection;

    // Shows the experiment's part of this section; emits nothing.
    virtual void showExperiment(const Experiment& experiment) = 0;
    // Writes this section's part into an experiment: what was valid last.
    virtual void writeExperiment(Experiment& experiment) const = 0;
    // False while a field says what is wrong with it.
    [[nodiscard]] virtual bool isValid() const { return true; }

Q_SIGNALS:
    void validityChanged(); // without an edit: something was looked for and is there, or not
};

} // namespace rectiscope
