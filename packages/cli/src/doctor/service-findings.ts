import type { TenantFinding } from "@msp/autotask";
import type { AnyWorkflow } from "@msp/workflows";
import { SystemError } from "@msp/workflows/ports";
import type { Session } from "../host/open-session.ts";
import type { ConnectedService } from "../host/services/connected-service.ts";
import { unconnectedPorts } from "../host/services/unconnected-ports.ts";
import { howToConnect } from "./how-to-connect.ts";

/**
 * For every port workflows use besides service desk and mail: whether a service stands behind it and answers. Each is asked one question that changes nothing.
 * One that is not connected is no fault: people do what it would have done.
 */
export async function serviceFindings(
  { services }: Pick<Session, "services">,
  workflows: readonly Pick<AnyWorkflow, "uses">[],
): Promise<readonly TenantFinding[]> {
  const used = new Set(workflows.flatMap(({ uses }) => uses));
  const missing = unconnectedPorts(workflows, services).map((port): TenantFinding => {
    const { does, advice } = howToConnect[port];
    return { about: port, verdict: "by hand", what: `nothing is connected, so people ${does}`, advice };
  });
  const looked = await Promise.all(services.filter(({ port }) => used.has(port)).map(lookAt));
  return [...looked.flat(), ...missing];
}

async function lookAt({ port, name, look, examine }: ConnectedService): Promise<readonly TenantFinding[]> {
  const about = `${port}, ${name}`;
  const whileReading = async (read: () => Promise<readonly TenantFinding[]>): Promise<readonly TenantFinding[]> => {
    try {
      return await read();
    } catch (error) {
      if (!SystemError.is(error)) throw error;
      return [{ about, verdict: "wrong", what: error.message }];
    }
  };
  const answered = await whileReading(async () => [{ about, verdict: "fine", what: await look() }]);
  const canExamine = examine !== undefined && answered.every(({ verdict }) => verdict === "fine");
  // What the settings name is asked only of a service that answers: otherwise one fault would be told several times.
  return canExamine ? [...answered, ...(await whileReading(examine))] : answered;
}
