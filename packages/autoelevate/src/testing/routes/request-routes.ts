import { Refusal } from "../http/refusal.ts";
import { companyOf } from "./company-of.ts";
import { isInPeriod } from "./is-in-period.ts";
import { pageOfQuery, wordOfQuery } from "./query-values.ts";
import { readDecision } from "./read-decision.ts";
import type { Route, RouteCall } from "./route.ts";

const decide = (call: RouteCall, state: "APPROVED" | "DENIED"): unknown => {
  const { service, id, body, sees } = call;
  const decision = readDecision(body, state);
  const request = service.state.request(id);
  if (request === undefined || !sees(companyOf(service.state, request.computerId))) {
    throw new Refusal(service.assumptions.decisionOnMissing, "No such elevation request");
  }
  if (!service.state.decide(id, decision)) {
    throw new Refusal(409, `The elevation request is ${request.approvalState} and cannot be decided`);
  }
  return service.state.request(id);
};

/** Requests and the two decisions about them. */
export const requestRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/elevation-requests",
    scope: "requestView",
    answer: ({ service: { state }, query, sees, now }) => {
      const wanted = wordOfQuery(query, "approvalState", ["PENDING", "APPROVED", "DENIED", "WITHDRAWN"]);
      const company = query.get("companyId");
      const found = state.requests.filter(({ computerId, approvalState, createdAt }) => {
        const its = companyOf(state, computerId);
        return (
          sees(its) &&
          (company === null || its === company) &&
          (wanted === undefined || approvalState === wanted) &&
          isInPeriod(query, createdAt, now)
        );
      });
      return pageOfQuery(query, found);
    },
  },
  {
    method: "GET",
    path: "/elevation-requests/{id}",
    scope: "requestView",
    answer: ({ service: { state }, id, sees }) => {
      const request = state.request(id);
      if (request !== undefined && sees(companyOf(state, request.computerId))) return request;
      throw new Refusal(404, "No such elevation request");
    },
  },
  {
    method: "POST",
    path: "/elevation-requests/{id}/approve",
    scope: "requestEdit",
    answer: (call) => decide(call, "APPROVED"),
  },
  {
    method: "POST",
    path: "/elevation-requests/{id}/deny",
    scope: "requestEdit",
    answer: (call) => decide(call, "DENIED"),
  },
];
