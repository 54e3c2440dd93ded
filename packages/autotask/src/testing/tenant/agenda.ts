interface Appointment {
  readonly dueAt: number;
  readonly run: (dueAt: number) => void;
}

/** What will happen by itself: looked at whenever somebody asks for anything, so no timer of the machine is needed. */
export class Agenda {
  #appointments: readonly Appointment[] = [];

  /** Notes that `run` happens at an instant (milliseconds since 1970); it is told that instant, however late it is called. */
  add(dueAt: number, run: (dueAt: number) => void): void {
    this.#appointments = [...this.#appointments, { dueAt, run }].sort((left, right) => left.dueAt - right.dueAt);
  }

  /** Does everything due by now, in order of its instants. */
  settle(now: number): void {
    for (let next = this.#appointments[0]; next && next.dueAt <= now; next = this.#appointments[0]) {
      this.#appointments = this.#appointments.slice(1);
      next.run(next.dueAt);
    }
  }
}
