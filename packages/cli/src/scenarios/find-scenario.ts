import { nearestNames } from "../serve/rules/nearest-names.ts";
import { UsageError } from "../usage-error.ts";
import { allScenarios } from "./all-scenarios.ts";
import type { Scenario } from "./scenario.ts";

/** The scenario of a workflow by its name; throws `UsageError` naming those there are. */
export function findScenario(workflow: string, name: string): Scenario {
  const ofWorkflow = allScenarios.filter((scenario) => scenario.workflow === workflow);
  const found = ofWorkflow.find((scenario) => scenario.name === name);
  if (found) return found;
  const elsewhere = allScenarios.filter((scenario) => scenario.name === name).map((scenario) => scenario.workflow);
  const names = ofWorkflow.map((scenario) => scenario.name);
  const hint =
    names.length === 0
      ? `Workflows that have scenarios: ${[...new Set(allScenarios.map((scenario) => scenario.workflow))].join(", ")}.`
      : `There are: ${names.join(", ")}. ${nearestNames(name, names, 1).replace(/^There .*/, "")}`.trimEnd();
  const other = elsewhere.length === 0 ? "" : ` One of that name belongs to ${elsewhere.join(", ")}.`;
  throw new UsageError(`There is no scenario "${name}" of "${workflow}". ${hint}${other}`);
}
