/**
 * A hundred examples of how people write what they did, made up for this table, each labelled by a reader
 * before the rules were run on it. The first half is written the way people write in public brag documents,
 * work logs and interview stories; the second half is there to mislead.
 */

/** What a reader finds in an example. */
export const LABELS = ['measure', 'shift', 'outcome', 'own', 'shared', 'vague', 'scope'] as const;
export type Label = (typeof LABELS)[number];

export interface Example {
  readonly title: string;
  readonly result?: string;
  readonly details?: string;
  readonly people?: readonly string[];
  readonly links?: readonly string[];
  /**
   * Of `LABELS`, what a reader finds. `measure`: a number that says how much, anywhere. `shift`: the before and
   * the after. `outcome`: what came of it, in the result or in the title. `own`: the writer's own doing is said;
   * `shared`: something hides it. `vague`: a word stands where a fact should. `scope`: whom or how much of something it reached.
   */
  readonly labels: string;
  /** Each is tagged with one principle. */
  readonly strength: 'strong' | 'fair' | 'thin';
}

const MANNER_OF_PEOPLE: readonly Example[] = [
  {
    title: 'Weighed nine competing requests and agreed one release plan with every director',
    labels: 'measure own scope',
    strength: 'fair',
  },
  { title: 'Reporting Progress in a Platform Rewrite with Shared Scorecards', labels: '', strength: 'thin' },
  {
    title:
      'Disagreed with the pricing of the starter tier, accepted the decision, and shipped it two weeks early',
    labels: 'measure outcome own',
    strength: 'fair',
  },
  {
    title: 'You grew weekly actives by >2% with no extra headcount',
    labels: 'measure outcome own',
    strength: 'fair',
  },
  {
    title: 'Ensuring GDPR Readiness in Card Launches for Millions of Shoppers',
    labels: 'scope',
    strength: 'thin',
  },
  {
    title: 'Rebuilt confidence after the payments outage through a daily status note',
    labels: 'own',
    strength: 'thin',
  },
  {
    title: 'Ran the 3G to 4G switch for the 2018 games with 99.9% uptime',
    labels: 'measure outcome own',
    strength: 'fair',
  },
  { title: 'Turned harsh feedback into an open review habit', labels: 'own', strength: 'thin' },
  { title: '38% cut in card settlement time', labels: 'measure outcome', strength: 'fair' },
  { title: 'Wrong estimate in the March launch', labels: '', strength: 'thin' },
  {
    title: 'Protecting first-time buyers from hidden fees, even when the team wanted speed',
    labels: '',
    strength: 'thin',
  },
  { title: 'Leadership of a EUR 3.4B ledger migration', labels: 'measure scope', strength: 'fair' },
  {
    title: 'Rolled back a faulty release at 5pm on a Friday without sign-off and spared 18k shops',
    labels: 'measure outcome own scope',
    strength: 'fair',
  },
  {
    title: 'I was wrong about the churn model and learned from a junior analyst',
    labels: 'own',
    strength: 'thin',
  },
  {
    title:
      'Coached 4 junior analysts, set the review bar and held weekly clinics. All of them were promoted within 18 months',
    labels: 'measure outcome own scope',
    strength: 'fair',
  },
  {
    title: "I set the 'no lost rows' bar and the checks behind a BRL 2B move with zero errors",
    labels: 'measure outcome own scope',
    strength: 'fair',
  },
  {
    title: 'Failed the first rollout, learned from it and made the second one stick',
    labels: 'own',
    strength: 'thin',
  },
  { title: 'Proposal for a Billing-as-a-Service Platform in Latin America', labels: '', strength: 'thin' },
  {
    title: 'Automated the municipal tax match in 45 days and removed the audit risk',
    labels: 'measure outcome own',
    strength: 'fair',
  },
  {
    title: 'Reworked a critical service level with the director to restore confidence',
    labels: 'own',
    strength: 'thin',
  },
  {
    title: 'You dug into the gateway logs to see how bots guessed the codes',
    labels: 'own',
    strength: 'thin',
  },
  {
    title: 'Responsible for building enterprise data sets for analysts and scientists',
    labels: 'vague',
    strength: 'thin',
  },
  { title: 'Participated in a hackathon that mapped flood zones', labels: 'vague', strength: 'thin' },
  {
    title: 'Worked with the finance team on data flow between ledger and warehouse',
    labels: 'vague',
    strength: 'thin',
  },
  {
    title: '10:02:44 Got the quarterly access list from Risk and Legal',
    labels: 'own',
    strength: 'thin',
  },
  { title: '15:40:10 Set up monthly 1:1s with the delivery leads', labels: 'own', strength: 'thin' },
  {
    title: 'Kicked off the vendor review https://wiki.example.com/j/ABC-4711',
    labels: 'own',
    strength: 'thin',
  },
  {
    title: 'Designed a test framework that could be leveraged by developers for unit or regression testing',
    labels: 'own vague',
    strength: 'thin',
  },
  {
    title: 'Reduced warehouse costs by over 65% through pre-aggregation',
    labels: 'measure outcome own',
    strength: 'fair',
  },
  {
    title: 'Implemented a toolset that enhanced the dashboards, creating a better experience',
    labels: 'own vague',
    strength: 'thin',
  },
  { title: 'Read 12 books on distributed systems', labels: 'measure own', strength: 'fair' },
  { title: 'Reach 300 members in the data community', labels: 'measure scope', strength: 'fair' },
  {
    title: 'Proposed and led the split of the monolith; 6 months, 12 engineers, 3 teams',
    result: '10x more traffic and 40% lower cost',
    labels: 'measure outcome own scope',
    strength: 'fair',
  },
  {
    title:
      'Shortened deployments with an automated pipeline, from 4 hours to 15 minutes, with 3x more releases',
    labels: 'measure shift outcome own',
    strength: 'fair',
  },
  {
    title: 'Fixed slow browser test runs',
    details:
      "The suite of 80-90 cases took far too long. I read the provider's logs and found full-page screenshots " +
      'on every step. I turned them off except on failure, and told the vendor why.',
    result: 'run time down from 50 minutes to 20',
    labels: 'measure shift outcome own',
    strength: 'strong',
  },
  {
    title: 'Reduzi o tempo de aprovação de 5,1 dias para 2 dias',
    labels: 'measure shift outcome own',
    strength: 'fair',
  },
  { title: 'Localizamos el fallo y recuperamos el entorno local sin conexión', labels: '', strength: 'thin' },
  {
    title: 'Aumentei a conversão em 27 pontos percentuais',
    labels: 'measure outcome own',
    strength: 'fair',
  },
  { title: 'Our new joiner guide is used by several teams', labels: 'vague', strength: 'thin' },
  {
    title: 'How I kept up with payment rails and built a habit of small proofs of concept',
    labels: 'own',
    strength: 'thin',
  },
  {
    title: 'Rejected a USD 1.1M delivery and wrote a quality gate that became the contract standard',
    labels: 'measure outcome own scope',
    strength: 'fair',
  },
  {
    title: 'Rebuilt the clinic portal after an NPS of 28 (NPS 84 a year later)',
    labels: 'measure shift outcome own',
    strength: 'fair',
  },
  {
    title: 'Balanced 250 retail branches and 900k members with one squad',
    labels: 'measure own scope',
    strength: 'fair',
  },
  {
    title: 'Promoted a 2-year analyst over 3 seniors and faced the pushback',
    labels: 'measure own',
    strength: 'fair',
  },
  {
    title: 'Held the go-live against a 3-month delay and delivered with zero incidents',
    labels: 'measure outcome own',
    strength: 'fair',
  },
  {
    title: 'Audit of validation rules across eleven countries',
    labels: 'measure scope',
    strength: 'fair',
  },
  {
    title: '94% SLA compliance and full adoption for the ticket portal',
    labels: 'measure outcome',
    strength: 'fair',
  },
  {
    title: 'I used the usage data to show the discount would not pay off and redrew it in 30 days',
    labels: 'measure own',
    strength: 'fair',
  },
  { title: 'Simplified a tangled consent form into one page', labels: 'own', strength: 'thin' },
  {
    title: 'Coordinated the flood relief intake',
    details:
      'The valley lost power in the worst flood for decades and 25,000 households waited for relief. The manual ' +
      'form would have taken four months. I drew up a two-step form with legal, tested it overnight with a clerk ' +
      'and trained the other offices the next day.',
    result: 'relief paid within 72 hours',
    people: ['Rui'],
    labels: 'measure outcome own scope',
    strength: 'strong',
  },
];

const MISLEADING: readonly Example[] = [
  { title: 'Released v4.1.2 of the client', labels: 'own', strength: 'thin' },
  { title: 'Upgraded the fleet from Postgres 13 to 16', labels: 'own', strength: 'thin' },
  { title: 'Fixed the bug from 2026-04-02', labels: 'own', strength: 'thin' },
  { title: 'Closed PAY-1204 and PAY-1310', labels: 'own', strength: 'thin' },
  { title: 'Took over room 204 bookings', labels: 'own', strength: 'thin' },
  { title: 'Answered the call at +44 20 7946 0958', labels: 'own', strength: 'thin' },
  { title: 'Moved the listener to port 8443', labels: 'own', strength: 'thin' },
  { title: 'Corrected the figures on page 112', labels: 'own', strength: 'thin' },
  { title: 'Support is there 24/7 now', labels: '', strength: 'thin' },
  { title: 'Held a 1:1 with each new joiner', labels: 'own', strength: 'thin' },
  { title: 'Planned Q3 and Q4 with Ana', labels: 'own', strength: 'thin' },
  { title: 'Rolled out 2FA to all employees', labels: 'own scope', strength: 'thin' },
  { title: 'Watched p99 and p50 closely', labels: 'own', strength: 'thin' },
  { title: 'p99 is 180 ms now, it was 420', labels: 'measure shift outcome', strength: 'fair' },
  { title: 'Copied the archive to S3 and EC2 snapshots', labels: 'own', strength: 'thin' },
  { title: 'Delivered OKR 2 and KR 3', labels: 'own', strength: 'thin' },
  { title: 'Made our app a top 3 in the store', labels: 'own', strength: 'thin' },
  {
    title: 'Cut the wait from four hours to ten minutes',
    labels: 'measure shift outcome own',
    strength: 'fair',
  },
  { title: 'Checkout 900ms → 540ms', labels: 'measure shift outcome', strength: 'fair' },
  { title: 'Saved $1.2M a year', labels: 'measure outcome own scope', strength: 'fair' },
  { title: 'Shipped the importer 2 weeks early', labels: 'measure outcome own', strength: 'fair' },
  { title: 'Search is 3x faster', labels: 'measure outcome', strength: 'fair' },
  { title: 'Halved the nightly batch', labels: 'measure outcome own', strength: 'fair' },
  { title: 'Two-thirds of the alarms are gone', labels: 'measure outcome', strength: 'fair' },
  { title: 'Open rate up 12 per cent', labels: 'measure outcome', strength: 'fair' },
  { title: 'Answered 10k questions in the forum', labels: 'measure own', strength: 'fair' },
  { title: 'Trained a dozen volunteers', labels: 'measure own scope', strength: 'fair' },
  { title: 'Zero Sev-1s since the change', labels: 'measure outcome', strength: 'fair' },
  { title: 'Handled ₹12,50,000 in refunds', labels: 'measure own scope', strength: 'fair' },
  { title: 'Costs fell by 1.234,50 €', labels: 'measure outcome scope', strength: 'fair' },
  { title: '処理時間を30%短縮した', labels: 'measure outcome', strength: 'fair' },
  {
    title: 'Migrated 40 services to the new runtime, no customer noticed',
    labels: 'measure own scope',
    strength: 'fair',
  },
  { title: 'We moved the jobs off the old scheduler', labels: '', strength: 'thin' },
  { title: 'The team cut the backlog by 60', labels: 'measure outcome', strength: 'fair' },
  { title: 'The ledger was migrated over a weekend', labels: '', strength: 'thin' },
  { title: 'Alerts were tuned', result: 'pages down 40%', labels: 'measure outcome', strength: 'fair' },
  {
    title: 'We rewrote the intake flow',
    details:
      'We argued for weeks about the order of questions; I built both forms, ran them on alternate days and ' +
      'showed the numbers.',
    result: 'drop-off 31% to 18%',
    labels: 'measure shift outcome own',
    strength: 'strong',
  },
  { title: 'Helped with the audit', labels: 'vague', strength: 'thin' },
  { title: 'Improved the docs', labels: 'own vague', strength: 'thin' },
  { title: 'Improved the build by 35%', labels: 'measure outcome own', strength: 'fair' },
  { title: 'Supported various teams with onboarding', labels: 'vague', strength: 'thin' },
  { title: 'Phase I of the move is done', labels: '', strength: 'thin' },
  { title: 'Closed the I/O gap in the logger', labels: 'own', strength: 'thin' },
  { title: 'Gave a talk at the 2025 summit, Hall 7', labels: 'own', strength: 'thin' },
  { title: 'Tested the Pixel 8 and the iPhone 15', labels: 'own', strength: 'thin' },
  {
    title: 'Response in 3-5 days instead of 10',
    labels: 'measure shift outcome',
    strength: 'fair',
  },
  { title: 'Wrote the on-call guide for the whole org', labels: 'own scope', strength: 'thin' },
  {
    title: 'Introduced an org-wide checklist',
    details:
      'Launches failed on the same three missing steps each quarter. I asked every team for theirs and kept ' +
      'the seven that had ever mattered.',
    result: 'adopted by 9 teams',
    links: ['https://wiki.example.com/launch'],
    labels: 'measure outcome own scope',
    strength: 'strong',
  },
  {
    title: 'Said no to the rewrite',
    details:
      'Everyone wanted it. I listed what we would lose, asked for one week to try the small fix, and it held.',
    result: 'the old service still runs',
    labels: 'outcome own',
    strength: 'fair',
  },
  {
    title: 'Mentored two interns',
    result: 'both got offers',
    labels: 'measure outcome own scope',
    strength: 'fair',
  },
];

export const EXAMPLES: readonly Example[] = [...MANNER_OF_PEOPLE, ...MISLEADING];
