/** Whether the larger of two values is at most so many times the smaller. */
export function areWithin(one: number, other: number, times: number): boolean {
  return Math.max(one, other) <= Math.min(one, other) * times;
}
