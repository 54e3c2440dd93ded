import type { RunStore } from "@msp/workflows/run";

/** A store whose engine drives some runs only: the others lie where they are, whatever comes due in them. Reading, starting and answering see every run. */
export function focusStore<S extends RunStore>(store: S, focus: ReadonlySet<string>): S {
  const isMeant = (runId: string) => focus.has(runId);
  return {
    ...store,
    ready: async (now) => (await store.ready(now)).filter(isMeant),
    async nextWake(after) {
      const resting = await Promise.all([...focus].map((runId) => store.find(runId)));
      const untils = resting.flatMap((run) => run?.parking?.waits ?? []).map(({ until }) => until);
      const later = untils.filter((until): until is number => until !== undefined && until > after);
      return later.length === 0 ? undefined : Math.min(...later);
    },
    untold: async () => (await store.untold()).filter(isMeant),
    // Whoever is asked in another run, or about a form for another run, hears of it from whoever drives that run.
    requests: async (filter) =>
      filter?.isResting === false || filter?.form !== undefined
        ? (await store.requests(filter)).filter(({ request }) => isMeant(request.runId))
        : store.requests(filter),
    openSubmissions: async () =>
      (await store.openSubmissions()).filter(
        ({ meantFor }) => meantFor === undefined || isMeant(meantFor.slice(0, meantFor.indexOf(":"))),
      ),
  };
}
