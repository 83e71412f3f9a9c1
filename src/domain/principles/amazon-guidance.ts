/**
 * What each of Amazon's principles asks of a person in a review, and questions that help recall evidence. The
 * names are Amazon's; what is said here is ours. Amazon's own text is at
 * https://www.amazon.jobs/content/en/our-workplace/leadership-principles
 */
import type { Guidance } from '../principle.ts';
import type { AmazonSlug } from './amazon.ts';

export const AMAZON_GUIDANCE: Readonly<Record<AmazonSlug, Guidance>> = {
  'customer-obsession': {
    meaning:
      'A decision of yours began with what a customer needed, and it shows in what they got. Evidence names the customer, inside the company or out, and says what became easier, cheaper or possible for them. Work they would miss says more than work they merely liked.',
    prompts: [
      'Whose problem did you hear about first-hand, and what did you change because of it?',
      'When did you give up the easier design because the customer would have paid for it?',
      "What moved on the customer's side: waiting time, errors, contacts, returns?",
    ],
  },
  ownership: {
    meaning:
      'You picked something up because it needed doing, and carried it until it could stand without you. Show the loose end nobody had assigned, or the repair that still pays off after you have moved to other work. Say what you stayed with once it had stopped being interesting.',
    prompts: [
      'What did you mend that was broken for everyone and assigned to no one?',
      'Which choice cost you time this quarter and will save somebody time next year?',
      'What went wrong on your watch, and what did you do before anyone asked?',
    ],
  },
  'invent-and-simplify': {
    meaning:
      'Something is new because of you, or something complicated has become plain. Both halves count: a deletion or a shorter process can be stronger evidence than a clever build. Say what people did before, and what they do now.',
    prompts: [
      'What did you delete, merge or switch off, and who noticed that life got easier?',
      'Which idea did you borrow from another team or trade, and what did you change to make it fit?',
      'What did you build that people shook their heads at, and who uses it now?',
    ],
  },
  'are-right-a-lot': {
    meaning:
      'Your calls hold up when people look back at them. Evidence is a decision you made on incomplete facts, the reasons you wrote down at the time, and how it turned out. A plan you dropped in time, because someone showed you a hole in it, counts just as much.',
    prompts: [
      'Which call of yours looked risky then and looks sound now?',
      'Whose objection made you change a plan, and what did that spare you?',
      'What did you predict, with a date or a number, and how near were you?',
    ],
  },
  'learn-and-be-curious': {
    meaning:
      'You know something now that you did not know when the cycle began, and your work shows it. A finished course is weak evidence; a skill put to use, or passed on to others, is strong.',
    prompts: [
      'What could you not do a year ago that others now come to you for?',
      'Which question outside your own area did you follow up, and where did it lead?',
      'What did a failure teach you, and where did you use that next?',
    ],
  },
  'hire-and-develop-the-best': {
    meaning:
      'Someone is better at their work because of the time you gave them, or the team is stronger for a person you helped to choose. You need not be a manager: interviews, mentoring, honest reviews and handing over work worth having all count. Tell what the other person can do now.',
    prompts: [
      'Who took over something you used to do, and how did you bring them there?',
      'How many people did you interview, and what did you change about how the team hires?',
      'Whose promotion, first launch or first on-call shift did you help with?',
    ],
  },
  'insist-on-the-highest-standards': {
    meaning:
      'You held a line that would have been easy to let slip, and made it easier for others to hold it next time. Evidence is what you sent back and why, the rule you wrote down, or the check that now runs by itself. Say what that was worth, because strictness alone is no result.',
    prompts: [
      'What did you refuse to ship, and what happened once it had been put right?',
      'Which recurring fault did you end, and how do you know it has not come back?',
      'Which checklist, test or review habit of yours do others use now?',
    ],
  },
  'think-big': {
    meaning:
      'You started or proposed something larger than the task in front of you, and others came along. Evidence is the aim together with the first steps that made people believe in it. It may be early days: say what it would change, and what exists already.',
    prompts: [
      'What did you suggest that went far beyond what you had been asked for?',
      'Which document or prototype of yours changed what the team plans for next year?',
      'Where did you solve the whole class of problem and not just the case at hand?',
    ],
  },
  'bias-for-action': {
    meaning:
      'You moved while it would have been respectable to wait. Evidence has dates in it: when the need was seen, when you acted, what people had in their hands by then. Say how you would have noticed, and turned back, had it been wrong.',
    prompts: [
      'What did you get working in days that had been planned in weeks?',
      'When did you decide without the full picture, and how did you keep a way back?',
      'Who was stuck until you stepped in, and for how long had they been?',
    ],
  },
  frugality: {
    meaning:
      "You spent the company's money, machines and hours as if they could run out. Evidence is an amount, before and after, together with what nobody had to give up for it. A saving that recurs every month says more than a single cut.",
    prompts: [
      'Which bill, fleet or licence did you shrink, and by how much a month?',
      'What did you manage with the things at hand when you had asked for more?',
      'Whose working hours did you free, and how many a week?',
    ],
  },
  'earn-trust': {
    meaning:
      'People rely on you, bring you bad news early, and speak well of you when you are out of the room. Your own claim is poor evidence: quote what others said, and show what you did about the criticism in it. A mistake you brought up yourself belongs here.',
    prompts: [
      'Who asked for you by name, and for what?',
      'Which mistake did you report before anyone found it, and what followed?',
      'Which difficult working relationship is a good one now, and what did you do for that?',
    ],
  },
  'dive-deep': {
    meaning:
      'You went to where the facts are and found what the summary had hidden. Evidence is the trail: what looked odd, where you looked, what you found, and what was decided because of it. Keep the one detail that made the difference and leave out the rest.',
    prompts: [
      'Which alarm did you trace to its cause when others had given up?',
      'Which number did you distrust, and what was behind it?',
      'What did you find by reading the logs, the code or the contract yourself?',
    ],
  },
  'have-backbone-disagree-and-commit': {
    meaning:
      'A good story here has two halves: people heard your objection while it could still change something, and afterwards nobody could tell from your work that it had gone against you. Say what you argued, with which facts, and what you did the morning after.',
    prompts: [
      'Which plan did you argue against in the room, and what did you bring to show why?',
      'Which decision that you had opposed did you help to succeed?',
      'When did you tell someone senior what they did not want to hear?',
    ],
  },
  'deliver-results': {
    meaning:
      'This one is about the finish: the thing exists, it is in use, and the number it was meant to move has moved. Evidence is a goal, a date and a figure, with whatever nearly stopped you. Where many people worked on it, name your own part.',
    prompts: [
      'Which goals did you meet, and what are the figures?',
      'What nearly made you miss a date, and how did you make up for it?',
      'What did you leave undone so that the thing that mattered got done?',
    ],
  },
  'strive-to-be-earths-best-employer': {
    meaning:
      'The people around you have better working days than they had before, and you had a hand in it. Managers are not the only ones who can show this: calmer on-call weeks, meetings in which everyone gets a word in, a newcomer who felt at home from the start. Say who is better off, and how you know.',
    prompts: [
      'What did you change that lets people sleep, leave on time or take their holiday?',
      'Who is heard now that was not before, and what did you do for that?',
      'Whom did you help through a rough patch, and what did they say about it?',
    ],
  },
  'success-and-scale-bring-broad-responsibility': {
    meaning:
      'What you build reaches people it was never built for, and you took the trouble to look. Evidence may be energy or waste saved, a privacy or safety risk closed, or harm to a bystander seen in time. Small and real beats large and vague.',
    prompts: [
      'Whom could your work have harmed without meaning to, and what did you do about it?',
      'What did you make safer, more private, or usable by someone with a disability?',
      'What energy, material or waste did you save, and how much?',
    ],
  },
};
