import type { ApiCall, Route } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeVariable } from "../state/fake-site.ts";
import { findSite } from "./find-record.ts";
import { pageAnswer } from "./page-answer.ts";

type Owner = (call: ApiCall) => FakeVariable[];

function textsOf(call: ApiCall): { readonly name: string; readonly value: string } {
  const { name, value } = call.body();
  if (typeof name !== "string" || typeof value !== "string")
    throw new Refusal(400, "Failed to read request", "errorMessage");
  return { name, value };
}

function find(call: ApiCall, owner: Owner): FakeVariable {
  const variable = owner(call).find(({ id }) => String(id) === call.params.variableId);
  if (variable === undefined) throw new Refusal(404, "The variable was not found.");
  return variable;
}

const routesOf = (path: string, key: string, owner: Owner): readonly Route[] => [
  {
    method: "GET",
    path: `${path}/variables`,
    answer: (call) =>
      pageAnswer(call, "variables", owner(call), (variable) => {
        const isHidden = variable.masked && call.world.assumptions.maskedValue === "hidden";
        return { ...variable, value: isHidden ? null : variable.value };
      }),
  },
  {
    method: "PUT",
    path: `${path}/variable`,
    key: `${key}-variable-create`,
    answer: (call) => {
      const texts = textsOf(call);
      if (owner(call).some(({ name }) => name === texts.name)) throw new Refusal(400, "The name is taken.");
      owner(call).push({ id: call.world.nextNumber(), ...texts, masked: call.body().masked === true });
    },
  },
  {
    method: "POST",
    path: `${path}/variable/{variableId}`,
    key: `${key}-variable-update`,
    answer: (call) => void Object.assign(find(call, owner), textsOf(call)),
  },
  {
    method: "DELETE",
    path: `${path}/variable/{variableId}`,
    key: `${key}-variable-delete`,
    answer: (call) => {
      const gone = find(call, owner);
      owner(call).splice(owner(call).indexOf(gone), 1);
    },
  },
];

/** The routes of variables, of the account and of sites. */
export const variableRoutes: readonly Route[] = [
  ...routesOf("v2/account", "account", ({ world }) => world.variables),
  ...routesOf("v2/site/{siteUid}", "site", (call) => findSite(call).variables),
];
