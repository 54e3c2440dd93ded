import { DeviceJobState, defineAction } from "@msp/workflows";
import * as z from "zod";
import { QueuedJob } from "./queued-job.ts";

/** What is kept of a job's output; more would not fit the journal. */
const mostCharacters = 20_000;

/** Reads what became of a job. `isOver` says that it will not change any more, `succeeded` is the component's own word. */
export const readJobState = defineAction({
  id: "device.read-job",
  title: "Read what became of the job",
  effect: "read",
  uses: ["devices"],
  input: QueuedJob,
  output: DeviceJobState.extend({ isOver: z.boolean() }),
  async run({ input, ports }) {
    const { output, errorOutput, ...job } = await ports.devices.jobState(input);
    return {
      ...job,
      ...(output === undefined ? {} : { output: shortened(output) }),
      ...(errorOutput === undefined ? {} : { errorOutput: shortened(errorOutput) }),
      isOver: ["succeeded", "warned", "failed", "expired"].includes(job.state),
    };
  },
});

const shortened = (text: string): string =>
  text.length <= mostCharacters
    ? text
    : `${text.slice(0, mostCharacters)}\n[${text.length - mostCharacters} more characters]`;
