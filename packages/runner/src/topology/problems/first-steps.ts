/** What to do with a file that is no topology at all. */
export const firstSteps = "start with version: 1, name, hub, services and spokes; see the examples";
