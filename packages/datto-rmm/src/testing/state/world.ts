import type { Clock } from "@msp/workflows/ports";
import type { Assumptions } from "../assumptions.ts";
import type { AlertNews } from "./alert-news.ts";
import type { FakeActivity } from "./fake-activity.ts";
import type { FakeAlert } from "./fake-alert.ts";
import type { FakeComponent } from "./fake-component.ts";
import type { FakeDevice } from "./fake-device.ts";
import type { FakeJob } from "./fake-job.ts";
import type { FakeSite, FakeVariable } from "./fake-site.ts";
import { Timeline } from "./timeline.ts";

/** Everything the invented account holds. */
export class World {
  readonly timeline: Timeline;
  readonly sites: FakeSite[] = [];
  readonly devices: FakeDevice[] = [];
  readonly alerts: FakeAlert[] = [];
  /** What webhooks have not told yet. */
  readonly alertNews: AlertNews[] = [];
  readonly components: FakeComponent[] = [];
  readonly jobs: FakeJob[] = [];
  readonly activities: FakeActivity[] = [];
  readonly variables: FakeVariable[] = [];
  #lastNumber = 7_000;

  constructor(
    clock: Clock,
    readonly assumptions: Assumptions,
    readonly accountUid: string,
  ) {
    this.timeline = new Timeline(clock);
  }

  get now(): number {
    return this.timeline.now;
  }

  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  /** Looks like a UUID and is the same in every run. */
  nextUid(): string {
    return `5e000000-0000-4000-8000-${String(this.nextNumber()).padStart(12, "0")}`;
  }

  device(uid: string): FakeDevice | undefined {
    return this.devices.find((device) => device.uid === uid);
  }

  site(uid: string): FakeSite | undefined {
    return this.sites.find((site) => site.uid === uid);
  }

  note(entry: Pick<FakeActivity, "entity" | "category" | "action" | "deviceUid" | "details">): void {
    this.activities.push({ id: this.nextUid(), at: this.now, ...entry });
  }
}
