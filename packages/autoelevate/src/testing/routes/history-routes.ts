import { Refusal } from "../http/refusal.ts";
import { companyOf } from "./company-of.ts";
import { isInPeriod } from "./is-in-period.ts";
import { pageOfQuery, wholeOfQuery, wordOfQuery } from "./query-values.ts";
import type { Route, RouteCall } from "./route.ts";
import { toWireSession } from "./to-wire-session.ts";

const monthMs = 30 * 86_400_000;

const auditLog = ({ service: { state }, query, now }: RouteCall): unknown => {
  const entityType = wordOfQuery(query, "entityType", ["users", "settings"]);
  const action = wordOfQuery(query, "action", ["created", "updated", "deleted"]);
  const start = wholeOfQuery(query, "start", 0, 0, Number.MAX_SAFE_INTEGER);
  const end = wholeOfQuery(query, "end", Number.MAX_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER);
  const take = wholeOfQuery(query, "take", 50, 1, 200);
  const found = state.auditLog.filter(
    (entry) =>
      entry.occurredAt > now - monthMs &&
      entry.occurredAt >= start &&
      entry.occurredAt <= end &&
      (entityType === undefined || entry.entityType === entityType) &&
      (action === undefined || entry.action.endsWith(`.${action}`)),
  );
  const cursor = query.get("cursor");
  const from = cursor === null ? 0 : Number(Buffer.from(cursor, "base64url").toString("utf8").replace("after:", ""));
  if (!Number.isSafeInteger(from)) throw new Refusal(400, "query.cursor: Invalid cursor");
  const until = from + take;
  const hasMore = until < found.length;
  return {
    items: found.slice(from, until),
    nextCursor: hasMore ? Buffer.from(`after:${until}`).toString("base64url") : null,
    hasMore,
    totalCount: found.length,
  };
};

/** Events, rules, sessions and the audit log. */
export const historyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/elevation-events",
    scope: "eventView",
    answer: ({ service: { state }, query, sees, now }) => {
      const company = query.get("companyId");
      const found = state.events.filter(({ computerId, createdAt }) => {
        const its = companyOf(state, computerId);
        return sees(its) && (company === null || its === company) && isInPeriod(query, createdAt, now);
      });
      return pageOfQuery(query, found);
    },
  },
  {
    method: "GET",
    path: "/elevation-rules",
    scope: "ruleView",
    answer: ({ service: { state }, query, key }) => {
      const company = query.get("companyId");
      const its = (rule: (typeof state.rules)[number]): string | undefined =>
        rule.companyId ??
        state.locations.find(({ id }) => id === rule.locationId)?.companyId ??
        (rule.computerId === null ? undefined : companyOf(state, rule.computerId));
      const found = state.rules.filter((rule) => {
        const owner = its(rule);
        const isVisible = key.companyIds === undefined || (owner !== undefined && key.companyIds.includes(owner));
        return isVisible && (company === null || owner === company);
      });
      return pageOfQuery(query, found);
    },
  },
  {
    method: "GET",
    path: "/elevated-sessions",
    scope: "elevatedSessionView",
    answer: ({ service: { state }, query, sees, now }) => {
      const status = wordOfQuery(query, "status", ["active", "inactive"]);
      const [company, computer] = [query.get("companyId"), query.get("computerId")];
      const found = state.sessions.filter((session) => {
        const its = companyOf(state, session.computerId);
        const isActive = toWireSession(session, now).status === "active";
        return (
          sees(its) &&
          (company === null || its === company) &&
          (computer === null || session.computerId === computer) &&
          (status === undefined || isActive === (status === "active"))
        );
      });
      const newestFirst = [...found].sort((left, right) => right.startedAt - left.startedAt);
      return pageOfQuery(
        query,
        newestFirst.map((session) => toWireSession(session, now)),
      );
    },
  },
  {
    method: "GET",
    path: "/elevated-sessions/{id}",
    scope: "elevatedSessionView",
    answer: ({ service: { state }, id, sees, now }) => {
      const session = state.sessions.find((candidate) => candidate.id === id);
      if (session === undefined) throw new Refusal(404, "No such session");
      if (!sees(companyOf(state, session.computerId))) throw new Refusal(403, "This key cannot see the session");
      return toWireSession(session, now);
    },
  },
  { method: "GET", path: "/audit-logs", scope: "auditLogView", answer: auditLog },
];
