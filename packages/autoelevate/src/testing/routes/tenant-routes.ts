import { Refusal } from "../http/refusal.ts";
import { partnerId } from "../state/fake-state.ts";
import { pageOfQuery } from "./query-values.ts";
import type { Route, RouteCall } from "./route.ts";

const monthMs = 30 * 86_400_000;

/** A record of a company by id: a limited key is told 403 also for what does not exist. */
const visible = <Item extends { readonly id: string }>(
  { key, id, sees }: RouteCall,
  items: readonly Item[],
  companyOf: (item: Item) => string,
  missing: number,
): Item => {
  const item = items.find((candidate) => candidate.id === id);
  if (item !== undefined && sees(companyOf(item))) return item;
  throw item === undefined && key.companyIds === undefined
    ? new Refusal(missing, "No such record")
    : new Refusal(403, "This key cannot see the record");
};

/** Partner, companies, locations and computers. */
export const tenantRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/usage",
    scope: "computerView",
    answer: ({ service: { state } }) => ({
      partnerId,
      partnerName: state.partnerName,
      blockerEnabled: false,
      justInTimeAdminLoginEnabled: false,
      totalActiveAgents: state.computers.length,
    }),
  },
  {
    method: "GET",
    path: "/companies",
    scope: "companyView",
    answer: ({ service: { state }, query, sees }) =>
      pageOfQuery(
        query,
        state.companies.filter(({ id }) => sees(id)),
      ),
  },
  {
    method: "GET",
    path: "/companies/{id}",
    scope: "companyView",
    answer: (call) => visible(call, call.service.state.companies, ({ id }) => id, 404),
  },
  {
    method: "GET",
    path: "/locations",
    scope: "locationView",
    answer: ({ service: { state }, query, sees }) => {
      const wanted = query.get("companyId");
      const found = state.locations.filter(
        ({ companyId }) => sees(companyId) && (wanted === null || companyId === wanted),
      );
      return pageOfQuery(
        query,
        [...found].sort((left, right) => left.createdAt - right.createdAt),
      );
    },
  },
  {
    method: "GET",
    path: "/locations/{id}",
    scope: "locationView",
    answer: (call) => visible(call, call.service.state.locations, ({ companyId }) => companyId, 404),
  },
  {
    method: "GET",
    path: "/computers",
    scope: "computerView",
    answer: ({ service: { state }, query, sees, now }) => {
      const [company, location] = [query.get("companyId"), query.get("locationId")];
      const found = state.computers.filter(
        ({ companyId, locationId, lastCheckedInAt }) =>
          sees(companyId) &&
          (company === null || companyId === company) &&
          (location === null || locationId === location) &&
          lastCheckedInAt !== null &&
          lastCheckedInAt > now - monthMs,
      );
      return pageOfQuery(query, found);
    },
  },
  {
    method: "GET",
    path: "/computers/{id}",
    scope: "computerView",
    answer: (call) => visible(call, call.service.state.computers, ({ companyId }) => companyId, 422),
  },
];
