/** Counts the calls of a simulator's log: all, of these throttled, and of each action. */
export function callsOf(log) {
  const byAction = {};
  for (const { service, action } of log) byAction[`${service} ${action}`] = (byAction[`${service} ${action}`] ?? 0) + 1;
  return { calls: log.length, throttled: log.filter(isThrottled).length, byAction };
}

function isThrottled({ error }) {
  return error === "Throttling" || error === "RequestLimitExceeded";
}
