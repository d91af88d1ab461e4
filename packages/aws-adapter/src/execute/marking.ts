/** Whether AWS takes tags together with what they mark; isolated partitions do not (AWS-FACTS B1). */
export class Marking {
  isRefusedOnCreate = false;
}
