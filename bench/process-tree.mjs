// What a program takes together with everything that it starts, read from /proc; elsewhere only its time.
import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { ended } from "./child.mjs";

/** What the figures count; printed below the table. */
export const explanation = [
  "wall       from the start of the program to its end.",
  "CPU        of the program and of all processes that it started, user and system.",
  "peak       memory of all these processes at one moment, sampled: what each has to itself, and once the largest part",
  "           that one of them shares with others.",
];

/** Runs a program to its end; returns its exit code, its output and what it took. */
export async function watched(program, args, options) {
  const [start, cpuStart] = [performance.now(), cpuOfEndedChildrenMs()];
  const memory = { peakKb: 0, isOver: false };
  const result = await ended(program, args, { ...options, onStart: (pid) => void watchMemory(pid, memory) });
  memory.isOver = true;
  return {
    ...result,
    wallMs: Math.round(performance.now() - start),
    cpuMs: cpuStart === undefined ? undefined : cpuOfEndedChildrenMs() - cpuStart,
    peakMb: memory.peakKb === 0 ? undefined : Math.round(memory.peakKb / 1024),
  };
}

/** The kernel adds up whom somebody waited for, so nothing is lost between two samples. One program at a time. */
function cpuOfEndedChildrenMs() {
  const fields = statOf("self");
  // Ticks of 10 ms: Linux shows no other to programs.
  return fields === undefined ? undefined : (Number(fields[13]) + Number(fields[14])) * 10;
}

async function watchMemory(root, memory) {
  while (!memory.isOver) {
    const start = performance.now();
    memory.peakKb = Math.max(memory.peakKb, memoryOf(processesBelow(root)));
    // Looking takes time from what is looked at, the more the more processes there are: at most a twentieth.
    await sleep(Math.max(100, 19 * (performance.now() - start)));
  }
}

function processesBelow(root) {
  const childrenOf = new Map();
  for (const pid of processes()) {
    const parent = Number(statOf(pid)?.[1]);
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(childrenOf.get(pid) ?? []));
  return found;
}

function processes() {
  try {
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
}

/** Not Pss: a page that Node shares with this very process would count half for our commands. */
function memoryOf(pids) {
  const parts = pids.map((pid) => {
    const text = read(`/proc/${pid}/smaps_rollup`);
    const own = kilobytesOf(text, "Private_Clean") + kilobytesOf(text, "Private_Dirty");
    return { own, shared: kilobytesOf(text, "Rss") - own };
  });
  return parts.reduce((sum, { own }) => sum + own, 0) + Math.max(...parts.map(({ shared }) => shared));
}

function kilobytesOf(text, field) {
  return Number(new RegExp(`^${field}: +(\\d+) kB$`, "mu").exec(text)?.[1] ?? 0);
}

/** The fields of a process from its state on: the name before them can hold anything. */
function statOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat === "" ? undefined : stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** A process can end at any moment. */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
