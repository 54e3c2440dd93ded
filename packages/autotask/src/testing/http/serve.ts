import { entities } from "../entities/entities.ts";
import type { Fault } from "../faults/fault.ts";
import type { Permissions } from "../tenant/permissions.ts";
import { settle } from "../tenant/tenant.ts";
import { parseAddress } from "./address.ts";
import { errorsAnswer, htmlAnswer } from "./answer.ts";
import { answerSignedIn } from "./answer-signed-in.ts";
import { publicInformation } from "./public-information.ts";
import type { OpenRecord } from "./request-record.ts";
import type { Service } from "./service.ts";
import { tooMany } from "./too-many.ts";

const nothing = Object.fromEntries(Object.keys(entities).map((name) => [name, "None"])) as Permissions;

/** Answers a request as the service would, faults aside. Everything up to the thread count happens before the first pause. */
export const serve = async (
  service: Service,
  request: Request,
  record: OpenRecord,
  slow: readonly Fault[],
): Promise<Response> => {
  const { tenant, users, threads } = service;
  const address = parseAddress(request.url);
  if (!address) return htmlAnswer(404, "Not Found");
  const slowMs = slow.reduce((total, fault) => total + (fault.kind === "slow" ? fault.ms : 0), 0);
  const open = publicInformation(service, request.method, address);
  if (open) {
    if (slowMs > 0) await tenant.clock.sleep(slowMs);
    return open;
  }
  if (address.unversioned) return htmlAnswer(404, "Not Found");
  const elsewhere = service.home !== undefined && service.home !== address.url.origin;
  if (elsewhere && tenant.assumptions.wrongZone === "unauthorized") {
    return errorsAnswer(401, ["The user name or the secret is not valid."]);
  }
  const now = settle(tenant);
  const isActive = (id: number) => tenant.database.table("Resources").get(id)?.values.isActive === true;
  const signIn = users.signIn(request.headers, now, isActive);
  if ("status" in signIn) return errorsAnswer(signIn.status, [signIn.sentence]);
  const { user } = signIn;
  const key = `${user.integrationCode} ${address.segments[0]?.toLowerCase()}`;
  const leave = threads.take(key);
  record.threads = threads.underWay(key) + (leave ? 0 : 1);
  if (!leave) {
    const sentence = `Thread Threshold Exceeded - The Autotask API thread threshold of ${threads.most} threads has been exceeded. (Itgenatr005)`;
    return tooMany(service, tenant.assumptions.threadLimitStatus, sentence);
  }
  try {
    const permissions = elsewhere ? nothing : (user.permissions ?? {});
    return await answerSignedIn(
      service,
      request,
      address,
      { actor: { kind: "api", user }, permissions, slowMs },
      record,
    );
  } finally {
    leave();
  }
};
