/** The two clocks of a computer, in milliseconds. */
export interface Clocks {
  /** Nobody can set it, but on most systems it stands still while the computer sleeps. */
  monotonic(): number;
  /** It counts sleep, but anybody can set it. */
  wall(): number;
}

export const systemClocks: Clocks = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
};

/**
 * How long nobody has done anything: by both clocks, the longer of the two. Setting the wall clock can thus
 * only make it longer, and a sleep counts even where no resume event arrives.
 */
export class IdleClock {
  readonly #clocks: Clocks;
  #monotonic = 0;
  #wall = 0;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    this.restart();
  }

  restart(): void {
    this.#monotonic = this.#clocks.monotonic();
    this.#wall = this.#clocks.wall();
  }

  elapsedMs(): number {
    const byMonotonic = this.#clocks.monotonic() - this.#monotonic;
    const byWall = this.#clocks.wall() - this.#wall;
    return Math.max(byMonotonic, byWall);
  }
}
