// rectiscope list: the functions and the data sets.
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "core/activation/catalog.h"
#include "core/data/data_catalog.h"
#include "core/data/toy.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

Json parameterToJson(const ParameterSpec& spec)
{
    Json json{{"name", spec.key}, {"symbol", spec.symbol}, {"description", spec.label}};
    if (spec.kind == ParameterKind::choice) {
        json["kind"] = "choice";
        json["default"] = spec.choices[static_cast<std::size_t>(spec.defaultValue)];
        json["choices"] = spec.choices;
        return json;
    }
    const bool integer = spec.kind == ParameterKind::integer;
    const auto number = [&](double value) { return integer ? Json(static_cast<int>(value)) : Json(value); };
    json["kind"] = integer ? "integer" : "real";
    json["default"] = number(spec.defaultValue);
    json["minimum"] = number(spec.minimum);
    json["maximum"] = number(spec.maximum);
    if (spec.minimumExcluded) json["minimum_excluded"] = true;
    return json;
}

Json allToJson()
{
    Json activations = Json::array();
    for (const auto& info : catalog()) {
        Json parameters = Json::array();
        for (const auto& spec : info.parameters) parameters.push_back(parameterToJson(spec));
        activations.push_back({{"type", info.key},
                               {"name", info.name},
                               {"formula", info.formula},
                               {"derivative", info.derivativeFormula},
                               {"parameters", std::move(parameters)},
                               {"source", info.source}});
    }
    Json datasets = Json::array();
    for (const auto& info : toyCatalog())
        datasets.push_back({{"name", info.key},
                            {"title", info.name},
                            {"description", info.description},
                            {"task", info.task == Task::classification ? "classification" : "regression"},
                            {"features", info.features},
                            {"noise", info.defaultNoise}});
    Json images = Json::array();
    for (const auto& info : dataCatalog())
        if (info.images)
            images.push_back({{"name", info.key},
                              {"title", info.name},
                              {"description", info.description},
                              {"features", info.features},
                              {"classes", info.outputs},
                              {"source", info.source}});
    return {{"activations", std::move(activations)},
            {"datasets", std::move(datasets)},
            {"images", std::move(images)}};
}

std::string padded(std::string text, std::size_t width)
{
    text.append(text.size() < width ? width - text.size() : 1, ' ');
    return text;
}

// A bound of a million reads better than 1e+06.
std::string bound(double value)
{
    return value == std::floor(value) ? std::to_string(static_cast<long long>(value)) : shortest(value);
}

std::string rangeText(const ParameterSpec& spec)
{
    if (spec.kind == ParameterKind::choice) return join(spec.choices, " | ");
    return (spec.minimumExcluded ? "above " : "") + bound(spec.minimum) + " … " + bound(spec.maximum);
}

std::string defaultText(const ParameterSpec& spec)
{
    return spec.kind == ParameterKind::choice ? spec.choices[static_cast<std::size_t>(spec.defaultValue)]
                                              : shortest(spec.defaultValue);
}

std::string allToText()
{
    std::string text = "Functions, with their parameters, defaults and ranges\n";
    for (const auto& info : catalog()) {
        text += "  " + padded(info.key, 13) + info.formula + '\n';
        for (const auto& spec : info.parameters)
            text += "                 " + spec.key + " = " + defaultText(spec) + "   (" + rangeText(spec) +
                    ")   " + spec.label + '\n';
    }
    text += "\nToy data sets, with their default noise\n";
    for (const auto& info : toyCatalog())
        text +=
            "  " + padded(info.key, 13) + info.description + "; noise " + shortest(info.defaultNoise) + '\n';
    text += "\nImages\n";
    for (const auto& info : dataCatalog())
        if (info.images)
            text +=
                "  " + padded(info.key, 15) + info.description + "\n                 " + info.source + '\n';
    return text;
}

int run(const Arguments& arguments)
{
    Output output(arguments.text("output"));
    output.write(arguments.has("json") ? allToJson().dump(2) + '\n' : allToText());
    output.finish();
    return 0;
}

} // namespace

Command listCommand()
{
    return {"list",
            "Functions, parameters, ranges and defaults; data sets",
            {{"json", "", "as one JSON object"}, {"output", "FILE", "write to a file"}},
            "",
            run};
}

} // namespace rectiscope
