/** Written by `npm run learn`: weights of words for principles, see domain/suggest-model.ts. Holds no texts. */
import type { WeightTable } from '../suggest-model.ts';

export const AMAZON_WEIGHTS: WeightTable = {
  slugs: [
    'customer-obsession',
    'ownership',
    'invent-and-simplify',
    'are-right-a-lot',
    'learn-and-be-curious',
    'hire-and-develop-the-best',
    'insist-on-the-highest-standards',
    'think-big',
    'bias-for-action',
    'frugality',
    'earn-trust',
    'dive-deep',
    'have-backbone-disagree-and-commit',
    'deliver-results',
    'strive-to-be-earths-best-employer',
    'success-and-scale-bring-broad-responsibility',
  ],
  step: 0.0803,
  bias: [
    -0.479, 0.103, -0.642, -0.7, -0.389, -0.621, -0.491, -0.344, -0.454, -0.629, -0.391, -0.574, -0.747,
    -0.59, -0.481, -0.362,
  ],
  profile: `# why	Lu
# x	Hu
a month	Jh
a year	Jh
abandon	Bu
abus	Ph
acceptanc criteria	Gh
accessibil	AhPh
accessibl	Ph
accommod	Ou
account	A7
accountabil	Bh
accountabl	Bh
accuracy	Gh
achiev	Nh
acknowledg	Ku
across team	B7
across the organ	Hh
act	Ih
act quick	Iu
admit	Ku
adopt	Ah
adopt by	Hh
adopt~multipl team	Hh
adv	D7
advoc	Mh
affect	P7
affect~stakeholder	Ph
affin group	Ou
after launch	Bh
against	Mh
against the plan	Mu
against~decis	Mu
aggress timelin	Nu
agre	D7K7Mh
ahead of schedul	Nu
ahead of tim	Nu
ai	ChHh
alarm	Gh
alert	I7
algorithm	C7
algorithmic	Pu
align	Kh
altern	DhJ7Mh
altern~evalu	Du
ambigu	Dh
ambiguou	Dh
ambitiou	Hu
analysy	D7Lh
analysy paralysy	Iu
analyz	D7Lh
angry customer	Au
annual	Jh
annual sav	Ju
anoma	Lu
anomaly	Lu
anonym	Ph
anonymou survey	Oh
apolog	Ku
app	A7
apply	E7
apprecy	Oh
apprentic	Fu
approach	C7M7
approach~chosen	Dh
approval	Ih
architect	M7
architectur	C7D7H7
are right a lot	Dz
argu	Mu
asap	Ih
ask quest	Eh
assum	B7
assumpt	DhL7
assumpt~challeng	Du
at scal	Hu
attend	Eh
attend~train	Eh
attrit	Ou
audit	GhLhPh
autom	Cu
autom test	Gu
availabil	Gh
availabl	J7
aws bil	Ju
aws cost	Ju
back	Mh
background	E7
bad new	Ku
balanc	O7
bar raiser	Fu
befor the	Ih
befor the deadlin	Nu
began	I7
behind schedul	Nh
believ	M7
belong	Ou
below standard	Gu
benchmark	Dh
best opt	Du
best practic	Gu
bet	Dh
beyond	HhP7
beyond my rol	Bu
beyond my scop	Bu
bia	DhPh
bia for act	Iz
bias	Ph
big pictur	Hu
bigger	Hh
bigger pictur	Hu
bil~cut	Ju
black friday	Ih
blam	Kh
blameless	Kh
block	Ih
blocker	Nh
blog	E7
blueprint	Hh
boilerpl	Ch
bold	Hu
book	Eu
book club	Eh
bootcamp	Eu
bot	Ch
bottleneck	Lu
bought	Jh
breakdown	Lh
broader	Ph
broader impact	Pu
buddy	Fh
budget	Ju
budget cut	Ju
bug	Gh
bug~product	Gu
build	H7
build or buy	D7
built	C7
built a team	Fh
built a tool	Cu
built~trust	Ku
burn out	Ou
burnout	Ou
burnt out	Ou
business cas	Hh
buy	Jh
buy in	Hh
buy in~leadership	Hh
buyer	Ah
cach	Lh
cal	I7
cal centr	Ah
calcul risk	Iu
candid	FuKu
candid~interview	Fu
candor	Ku
car	Oh
carbon	Pu
carbon footprint	Pu
career	Fh
career develop	Fu
career growth	Fu
careful	G7
caus	Lh
celebr	Oh
certify	Eu
challeng	MuN7
chang my mind	Du
char	Pu
chatbot	Ch
cheap	Ju
cheaper	Ju
check	L7
check in	Oh
check ins	Oh
checklist	Gu
checkout	Ah
children	Ph
choic	Dh
choos	Dh
chos	Dh
churn	Ah
ci	G7
citizen	Ph
class	Eh
client	AuK7
clim	Pu
cloud	J7
cloud bil	Ju
cluster	J7
co worker	Kh
coach	Fu
cod	L7
cod qual	Gu
cod review	Gu
cod standard	Gu
cod~review	Fh
collabor	Kh
colleagu	KhO7
comfort zon	Eu
comfortabl	O7
commit	KhMhNh
commit ful	Mu
commit to the decis	Mu
common ground	Kh
commun	Pu
communic	Kh
company	H7
company wid	Hu
companywid	Hu
compar	Dh
compar~opt	Du
complaint	Ah
complet	Nh
complet~project	Nu
complex	Ch
complex~reduc	Cu
complianc	GhPh
comprom	Mh
comput	Jh
concept	E7Hh
concern	KhMh
conferenc	Eh
confidenc	F7Kh
confidential	Ku
configur driven	Ch
confirm	D7
conflict	DhKh
confront	Mu
consensu	KhMh
consent	Ph
consider	D7
consistency	Gh
consistent	Gh
consolid	Ch
consolid~server	Jh
constrain	Jh
constraint	Jh
construct feedback	Ku
consult	Dh
consumer	Au
contact	AhI7
continuou integr	Gh
continuou learn	Eu
contract	JhNh
contrary	Mh
convers	A7K7
convict	Mu
convinc	D7H7Mu
coordin	B7
correct	D7
correl	Lu
cost	Ju
cost effect	Ju
cost efficient	Ju
cost sav	Ju
could not wait	Iu
counter	Mh
counter proposal	Mu
country	Hh
cours	Eu
coverag	Gh
coworker	Kh
cpu	Lh
crash	I7
cre	Ch
cre a plan	Bh
cre solut	Cu
credibil	Ku
credit	Kh
crisy	Ih
criteria	Dh
critical	I7Nh
critical path	Nu
criticism	Ku
cross team	B7
csat	Au
cultur	Oh
cultur~team	Oh
cumbersom	Ch
curios	Eu
curiou	Eu
custom	Ah
customer	Au
customer complaint	Au
customer experienc	Au
customer feedback	Au
customer impact	Au
customer need	Au
customer obsess	Az
customer satisfact	Au
customer support	Au
customer trust	Au
customer~listen	Au
cut	J7
cut corner	Gu
dashboard	C7Lh
data	D7LhM7P7
data analysy	Lu
data driven	Dh
data protect	Pu
data to support	Mh
databas	J7Lh
data~present	Mh
day	IhNh
deadlin	M7Nu
deadlin~hour	Ih
deadlin~met	Nh
deadlock	Lu
deb	Mu
debug	Lu
decid	Dh
decis	DhIhM7
decis matrix	Du
decis~mad	Du
decis~support	Mh
deep div	Lu
deep learn	Eh
defect	Gu
defect rat	Gu
defend	Mh
defin~metric	Gh
degrad	L7
delay	IhNh
delay~launch	Gh
deleg	Fu
delet	Ch
delight	Au
deliver	K7Nu
deliver result	Nz
depart	B7
dependabl	Kh
dependency	Nh
deploy	G7I7N7
design	C7D7
design review	G7
despit	M7N7
despit resistanc	Mu
despit setback	Nu
detail	Lh
develop	C7
develop opportun	Oh
develop plan	Fu
developer	F7
develop~skil	Fh
diagnos	Lh
did not wait	Iu
different perspectiv	Du
difficult convers	Ku
dig	Lu
digital	H7
digital divid	Pu
direct	D7Hh
direct report	Fu
director	HhMh
disabil	Ph
disabl	Ih
disagre	KhMu
disagre and commit	Mz
disagre~manager	Mu
disaster relief	Pu
disconfirm	Du
discover	EhLh
discrepancy	Lu
discrimin	Oh
discuss	K7M7
disput	Kh
dissect	Lu
dissent	Mu
div deep	Lz
divers	Ou
divers perspectiv	Du
do mor with less	Ju
document	B7Gh
document~read	Eh
dollar	Ju
domain	Eh
don	Pu
down	Ih
downstream	Ph
dril down	Lu
drov	Bh
dug	Lu
dug into	Lu
duplic	Lh
earn trust	Kz
eas of use	A7
easier for	A7
ec2	Jh
economical	Jh
ecosystem	HhPh
edg cas	Lh
educ	Ph
effect	P7
efficiency	C7N7
efficient	C7J7
elimin	Ch
elimin~step	Cu
emerg	Eh
emergency	Iu
emiss	Pu
empathetic	Oh
empathy	KhOh
employe	Ou
employe engag	Ou
empower	FhOh
encourag	P7
encrypt	Ph
end to end	Bu
end user	Au
energy	Ph
energy consumpt	Pu
energy efficient	Pu
enforc	Gh
engag	Oh
engag survey	Ou
engin	C7
engineer	F7
ensur	P7
enterpr	Hh
entir	H7
entir project	Bh
environ	Oh
environmental	Pu
equ	Oh
equal access	Ph
equip	J7
equitabl	OuPh
ergonomic	Oh
error	G7L7
error pron	Ch
error rat~reduc	Gu
error~report	Kh
escal	B7KhMh
estim	Dh
ethic	Pu
ethical	Pu
evalu	Dh
even though it was not	Bh
event	I7
everyon	O7
everyon~heard	Oh
evidenc	DhM7
evolv	H7
examin	Lu
exceed	Nu
excellenc	Gh
exclud	Oh
execut	Mh
execut sponsorship	Hh
executiv~pitch	Hu
exhaust	Ou
exist	J7
exist tool	Ju
expand	Hu
expand the team	Fh
expans	Hu
expect	A7Kh
expens	Ju
experienc	A7D7E7
experiment	Eh
expert	DhEh
expert in	Eh
expery	DhEhI7
explain	K7LhM7
explor	Eu
fail	G7I7L7
failover	Ih
failur	B7
failur~taught	Eh
fair	Oh
fairness	OhPu
family	Oh
famy	Oh
fast	Ih
fast decis	Iu
favor	M7
featur	N7
featur flag	Ih
featur request	Ah
feedback	A7Kh
feedback~receiv	Ku
feedback~report	Fh
feel	O7
fel through the crack	Bu
felt	M7O7
fewer machin	Jh
fewer step	Cu
final	M7
financ	J7
find	Lh
finish	Nh
first hand	Ah
first of its kind	Ch
first on cal	Fh
fiv why	Lu
fiv year	Hu
fix	B7G7L7
flaky	Gh
fleet	Jh
flexibl	Oh
flexibl hour	Ou
flexibl work	Ou
focu	N7
follow through	Bh
footprint	Pu
forecast	Dh
found	H7
found that	Lh
fract	Jh
framework	Ch
fre	Jh
fre of charg	Ph
fre tier	Ju
frict	Kh
friend	A7
from hour to minut	Cu
from scratch	Ch
from scratch~learn	Eu
frugal	Jz
frustr	Kh
frustr user	Ah
ful	G7Nh
ful commit	Mu
ful support	Mu
fun	Oh
fund	Hh
fundamental	Eh
futur	B7HhP7
futur gener	Pu
futur proof	H7
gap	Bh
gap~notic	Bh
gather~team	I7
gdpr	Pu
gener	Ch
general	Hh
generic	Ch
global	HuP7
go liv	Nu
goal	F7Nu
goal~met	Nu
good enough	Gu
good judg	Du
govern	Ph
governanc	Ph
granular	Lh
green	Pu
greener	Pu
grew	Fh
group	O7
growth	FhHhNhO7P7
growth mindset	Eu
growth plan	Fu
grow~team member	Fh
guest	Au
guid	Fh
guidanc	Fh
guidelin	GhP7
gut	Du
hackathon	Ch
handover	Bh
happier	Ou
happiness	Oh
harass	Oh
hardwar	Jh
hardwar~old	Jh
harm	Pu
hav backbon	Mz
headcount	FhJh
health	Ph
heap dump	Lu
heard	O7
heat	Mh
held myself accountabl	Bu
help	F7O7
high qual	Gu
high standard	Gu
hir	Fu
hir and develop the best	Fz
hit~target	Nu
holiday	IhOh
honest	Ku
honesty	Ku
hospital	A7Ph
hostil	Kh
hotfix	Iu
hour	Ih
hour per week	C7
hour~reduc	Oh
humanitarian	Pu
humil	Ph
hypothes	DhLh
hypothesy	DhLh
idea	C7H7
identify	Lh
idl	Ju
imagin	Hh
immediat	Iu
immedy act	Iu
impact	I7N7P7
impact on	Ph
implement	N7
improv	G7N7
improv continuous	Gh
improve	G7
in hindsight	Du
in hous	Jh
in my spar tim	Eh
in retrospect	Dh
in the moment	Iu
incident	G7IhL7
inclus	OuPh
incomplet inform	Du
incorrect	Lh
increas	Nh
independent	Fh
index	Lh
individual	F7
industry	HhPh
industry first	Hu
inform	Kh
infrastructur cost	Jh
initial	Mh
inity	BhHhP7
injury	Oh
innov	Cu
input	D7
insight	E7
insist	Mh
insist on the highest standard	Gz
inspect	Lh
inspir	Hh
instanc	Jh
instead	I7
instead of	D7H7
instead of hir	Jh
instead of wait	Iu
instead~propos	Mh
instinct	Du
instrument	Lu
integr	C7Ku
integr test	Gu
interfac	C7
intermittent	Lu
intern	Fu
internal	J7
internal talk	E7
internat	Hh
interview	Fu
interview~user	Ah
introvert	Oh
intuit	A7Du
invent	Cu
invent and simplify	Cz
invest	Jh
investig	Lu
isol	Lu
isol~team	Oh
issu	L7
issu~personal	Oh
iter	Ih
job descript	Bu
join	O7
judg	Du
jump	Ih
junior	Fu
junior developer	Fu
junior engineer	Fu
kept my word	Ku
kept run	Bh
kid	Ph
kind	Oh
kindness	Oh
knowledg	Eh
knowledg gap	Eu
knowledg shar	Fh
knowledg~shar	E7
kpi	Nu
kpy	Nu
lack	Eh
lambda	J7
larg	H7P7
larger	Hh
last minut	Ih
latency	Lh
latency spik	Lu
launch	H7I7Nh
launch on tim	Nu
layof	Oh
lead	B7FhN7
leadership	H7
leadership skil	Fh
leadership want	Mh
lean	Jh
learn	Eu
learn and be curiou	Ez
learn path	Fh
led	N7
led the effort	Bh
left the company	Bh
legacy	Bh
lesson learn	Eh
level	G7
library	Ch
licenc	Ju
licens	Ju
limit	Hh
limit budget	Ju
limit data	Du
limit resourc	Ju
lin by lin	Lu
lint	Gh
listen	Ku
llm	Ch
local	Ph
log	Lu
log analysy	Lu
long term	BhHh
long term impact	Ph
long term vis	Hu
lost	I7
low cod	C7
low cost	Ju
low incom	Ph
loyalty	A7
lunch	O7
lunch and learn	Fh
machin learn	ChE7
macro	Ch
maintain	G7
maintenanc	Bh
major	Mh
manag	N7
manager	FhK7M7O7
manager want	Mh
manager~want	Mu
manual	Cu
manual process	Cu
manual work	Cu
manual~replac	Cu
market	H7
medy	Kh
meet	K7M7
meetup	Eh
member	F7O7
memory	Lh
memory leak	Lu
mental health	Ou
mente	Fu
mentor	Fu
mentorship	Fu
merg	Ch
met the deadlin	Nu
method	C7
meticulou	Gu
metric	Lh
migr	B7Nh
mil	HhP7
mileston	Nu
minim	I7
minimal	J7
minut	Ih
misconfigur	Lh
mismatch	Lu
miss	Lh
mistak	Kh
misunderstand	Ku
misus	Pu
mitig	Iu
model	Dh
modern	C7
modul	C7
money	Ju
money~sav	Ju
monitor	B7GhLh
month	Nh
moonshot	Hh
mor with less	Ju
moral	Ou
mov fast	Iu
multy year	Hu
mvp	IuNh
my assumpt	Du
my mistak	B7Ku
my own tim	Bh
my view	Mh
my watch	Bh
mysteriou	Lh
need	A7O7
need~student	Ah
neglect	Bh
negoty	Jh
neg~review	Ah
net promoter	Au
network	Lh
never used	Eu
new	E7
new approach	Cu
new business	Hu
new domain	Eu
new framework	Eh
new hir	Fu
new joiner	Fh
new languag	Eu
new market	Hu
new product lin	Hu
new revenu stream	Hh
new skil	Eu
new technology	Eu
next gener	Hu
ngo	Pu
night	Ih
no additional cost	Ju
no budget	Ju
no experienc	Eu
no longer need to	Cu
no one els	Bu
no one own	Bu
no owner	Bu
no prior experienc	Eu
nobody els	Bu
nobody own	Bu
non profit	Pu
nonprofit	Pu
north star	Hu
not acceptabl	Gu
not agre	Mh
not assign	Bh
not my job	Bu
not my responsibil	Bu
not satisfy	Gu
notic	B7
novel	Cu
nps	Au
number	Lh
object	Mu
obstacl	Nu
okr	Nu
on behalf of the company	Bu
on cal	Bh
on cal burden	Ou
on cal rot	Oh
on schedul	Nu
on tim	Nu
on track	Nh
on vac	Ih
onboard	FhO7
onboard flow	A7
onboard program	Fu
onc the decis	Mu
one click	Cu
one on one	FhKh
onlin cours	Eu
open	Kh
open communic	Ku
open sourc	JuPu
oper cost	Ju
opin	DhMh
opin~sought	Du
opportun	HuO7
oppos	Mu
opt	Dh
optim	J7L7
org wid	Hu
organ	P7
organ wid	Hu
orphan	Bu
out of the box	Cu
outag	Iu
outcom	Dh
outsid my area	E7
outsid my rol	Bu
outsid my scop	Bu
outsid of my responsibil	Bu
over deliver	Nu
over provision	Jh
overcam	Nh
overcom	Nh
overnight	Iu
overrul	Mu
overtim	Ou
overwhelm	Oh
overwork	Ou
own	Bh
own mistak	Ku
own up	Ku
ownership	Bz
ownership~project	Nh
p99	Lh
packag	Ph
packet captur	Lu
pag	Ih
paid	Jh
pain point	Ah
pair program	Fu
pan european	Hh
paper~read	Eu
parental leav	Ou
partner team	Kh
partnership	Kh
patch	Ih
patent	Cu
patient	AuPh
pattern	Lh
peak	Ih
peer	FhK7
peer review	G7
peopl	F7O7
per month	Jh
per year	Jh
percent	Nh
percentil	Lh
perfect	Gh
performanc	F7G7L7N7
performanc review	Fu
permanent fix	Gh
persona	Ah
personal	A7
personal data	Ph
perspect	K7
perspectiv	Dh
perspect~understand	Kh
persuad	Mu
phas	Nh
pick up	Bh
pilot	Dh
pinpoint	Lu
pipelin	Ch
pitch	Hu
pivot	Dh
plan	Nh
planet	Pu
platform	Hh
platform for	Hu
plugin	Ch
podcast	Eh
policy	Ph
polish	Gh
popul	P7
postmortem	Gh
postpon	Gh
potential	D7FhHhP7
power	P7
practic	E7
predict	Dh
prefer	Mh
present	E7H7M7
pressur	I7MhNh
pressur to	Mh
prevent	B7I7
pric	Jh
prior	Nh
priorit	Nu
priv	Kh
privacy	Pu
privat	Kh
pro and con	Du
pro bono	Pu
proact	Bh
proactiv communic	Kh
problem	L7
process	B7C7G7
procur	Jh
product	A7G7H7N7
product issu	Ih
product manager	M7
product outag	Ih
product ready	Gu
proficiency	E7
profil	Lu
program	P7
project	N7
project plan	Nh
prom	Kh
promot	Fu
prompt	Ih
proof of concept	Dh
proper	G7
propos	D7H7
proposal	HhM7
protect	Ph
prototyp	ChE7
prototyp in	Ih
prov right	Du
proven right	Du
provis	Jh
psychological saf	Ou
psychological safety	Ou
public	Ph
public good	Pu
puls	Oh
purchas	Jh
push back	Mu
pushback	Mu
python	E7
qual	Gu
qual assuranc	Gu
qual gat	Gu
quarter	Nh
query	Lh
query plan	Lu
quick	Iu
quick decis	Iu
quick pick up	Eh
quiet	Oh
quota	Nu
rac condit	Lu
rais concern	Mu
rais my concern	Mu
rais the bar	Gu
ramp up	EuFh
rapid	Iu
rapport	Ku
rather than wait	Iu
raw data	Lu
read	Eh
read up	Eu
rebuild	Ku
rebuilt	Ku
recogn	Fh
recognit	Ou
recommend	Dh
recommend against	Mh
reconsider	Dh
recover	Nh
recruit	Fu
recur	B7Gh
recycl	Pu
redesign	Ch
reduc	J7N7
reduc~tim	C7
refactor	ChG7
refund	Ah
refurbish	Jh
refus	Mh
refus to ship	Gu
reg	Hh
regress	Gu
regul	Ph
regular	K7
regular upd	Kh
regulatory	Ph
reimagin	ChHu
reinvent	Cu
reject	Gu
relationship	Ku
releas	G7Nh
reliabil	Gh
reliabl	GhKh
remot	Oh
remov	Ch
renewabl	Pu
repetit	Ch
replac	C7
report	Lh
reproduc	Lu
repurpos	Jh
request	A7
require~understand	Ah
rescu	Nh
research	Eh
resent	Kh
reserv	Mh
reserv instanc	Ju
resist	Mh
resistanc	Mh
resolv	K7
resourc	JhNh
resourceful	Ju
respect	Ku
respectful	KuMu
responsib	Ph
responsibil	BhPh
responsibl	Ph
responsibl ai	Pu
responsibl for	Bh
rest	Oh
restor	Ih
result	Nu
result show	D7
retain	Oh
retent	AhO7
retent~team	Oh
rethought	Ch
retry storm	Lu
return	Ah
reus	Ju
reusabl	Ch
reveal	L7
revenu	H7Nh
reversibl	Iu
review	GhL7
review process	Gh
revolution	Hh
rework	Gu
rewrot	G7
right away	Iu
right cal	Du
right choic	Du
right decis	Du
rights	Ju
rigorou	G7
risk	DhIhM7P7
risky	Mh
roadmap	Hu
robust	Gh
rol	F7
rol back	Iu
rol out	Hh
rollback	Iu
root caus	Lu
rot	Oh
row	L7
runbook	Bh
rural	Pu
s3	Jh
saf	OhPh
saf environ	Ou
saf spac	Ou
safety	OhPh
said no	Mu
sal	A7Nh
sam day	Iu
sampl	Lh
satisfact	Ah
satisfact~team	Oh
sav	Ju
saw it through	Bu
scal	HhPh
scal to mil	Hu
scalabl	Hh
scarc	Jh
scenario	Dh
sceptical	Ku
schedul	Nh
school	Pu
scop	Nh
script	Ch
second opin	Du
second order	Pu
secur	Ph
secur review	Gh
select	D7
self critical	Ku
self serv	Ch
self servic	Cu
self study	Eu
self taught	Eu
seller	Ah
senior	Mh
sensit data	Ph
server	J7
serverless	Jh
sess	F7O7
setback	Nu
sev	Ih
sever	Ih
shadow	Eh
shadow~support	Ah
shar	J7K7
shar goal	Kh
shar~team	E7
ship	IhNh
ship in	Ih
shoestr	Ju
shop	A7
shopper	Au
short term	Bh
sick	Oh
sid project	Eh
sign off	G7
simpler	Cu
simplify	Cu
sincer	Kh
singl point of contact	Bh
skeptical	Ku
skil	EhF7
skip level	Mh
sla	GhNh
slow	L7
slow query	Lu
smal team	Jh
social	O7
social impact	Pu
social responsibil	Pu
societal	Pu
society	Pu
solut	C7
sourc cod	Lh
spe	Iu
spend	Ju
spik	Lh
spok up	Mu
spot instanc	Ju
spreadsheet	Ch
sprint	Nh
sql	Lh
stack trac	Lu
stakeholder	KhM7
stal	Gh
stand ups	Nh
standard	GuP7
start	I7
startup	Hh
static analysy	Gu
statu upd	Kh
stay	B7
steep learn curv	Eu
stem	Pu
step in	Bh
step up	Bu
stood	Mh
stood firm	Mu
stood my ground	Mu
stop	I7
stopgap	Ih
stor	A7
storag	Jh
strain	Ku
strategic	Hu
strategy	DhHh
streamlin	Cu
strength	Fh
stress	Ou
stretch	Fh
strict	Gh
strive to be earth best employer	Oz
struggl	Fh
stuck	Ih
student	F7Ph
student~teach	Ph
study	Eu
styl guid	Gu
subscriber	Ah
subscript	Jh
success	Fu
success and scal bring broad responsibil	Pz
successful	Nh
suggest	M7
sup chain	Ph
supplier	Ph
support	A7F7K7Oh
support agent	Ah
support environ	Ou
support ticket	Au
survey	Ah
sustainabil	Pu
sustainabl	Pu
sustainabl pac	Oh
sustainabl solut	Bh
swift	Iu
symptom	Lh
system	C7
talent	Fu
talk~user	Au
target	Nu
task	Nh
taught	Fh
taught myself	Eu
teach	Fh
team	FhH7KhN7O7
team build	Ou
team cultur	Ou
team health	Ou
team lead	F7
team member	K7
team want	Mh
technical	D7
technical debt	BhG7
technology	Eh
tediou	Ch
telemetry	Lh
templ	Ch
temporary	I7
temporary fix	Iu
tens	KuMh
test	D7Gh
test coverag	Gu
test suit	Gh
testimonial	Ah
the bar	Gu
their need	Ah
think big	Hz
thorough	Gh
thousand	Jh
thre year	Hu
thread dump	Lu
throughput	Nh
tight deadlin	Nu
tight timelin	Nu
tim	I7N7
tim consum	Ch
tim sensit	Iu
tim zon	Oh
timelin	M7Nh
timeout	Lh
today	I7
together	K7
took a risk	Iu
took act	Iu
took charg	Bu
took inity	Bu
took it upon myself	Bu
took on	B7
took over	Bu
took ownership	Bu
took responsibil	Bu
tool	ChE7
topic	E7
trac	Lu
track	B7N7
trad of	Du
tradeof	Du
train	Fh
train program	Fu
transform	Hu
transparency	KuPh
transparent	Ku
travel	J7
trend	L7
trust	Ku
trust and safety	Ph
turn out	Lh
turnover	Ou
tutor	Fh
tutorial	Eu
two day	Ih
two way door	Iu
ultimat	M7
unacceptabl	Gu
unavailabl	Ih
unblock	Iu
uncertainty	Dh
unconventional	Ch
under budget	Nu
under pressur	Nu
underly	Lu
underperform	Fu
underprivileg	Pu
underrepresent	Ou
underserv	Pu
understand	Eh
understood	E7
underutil	Ju
unexplain	Lh
unfamiliar	Eu
unify	ChH7
unintend consequenc	Pu
unit test	Gu
univers	E7
unknown	Eh
unlock	Hh
unown	Bu
unpopular	Mu
unrealistic	Mh
untangl	Lu
unus	J7
unusual	Lh
upd	K7
upskil	Eu
uptim	Gh
urgent	Iu
usabil	Au
usag	J7
user	AhN7P7
user experienc	Au
user feedback	Au
user friend	Ah
user interview	Au
user need	Au
user research	Au
util	Jh
vac	Ih
valid	DhGh
valu	Oh
vendor	D7Jh
verify	GhLh
versu	D7
viewpoint	D7
vis	Hu
visibil	Kh
visionary	Hu
visitor	Ah
voic	MuO7
voic heard	Oh
voic my concern	Mu
voic of the customer	Au
volunteer	BuPu
vp	Hh
vulnerabil	KuPh
vulnerabl	KuPh
wait	I7
wait for approval	Iu
warehous	Oh
was right	Du
was wrong	Du
wast	JuPh
water	Ph
websit	A7
week	F7K7Nh
week upd	Kh
weekend	B7Ih
weigh	Du
wel being	Ou
welcom	Oh
wellbe	Ou
what they need	Ah
whol	B7
whol company	Hu
why	L7
wider	Ph
wireshark	Lh
within	N7
within # hour	Iu
within budget	Nu
within hour	Iu
within minut	Iu
without additional	Ju
without approval	Ih
without being ask	Bu
without buy	Jh
without hir	Jh
without wait	Iu
women in	Ou
wonder	E7
work	N7
work backward	Au
work lif	Ou
work lif balanc	Ou
workaround	Iu
workflow	Ch
workload	Ou
workplac	Ou
workshop	EhFh
world	HhPh
worldwid	Hu
wrong decis	Du
wrot a script	Cu
zero defect	Gu`,
  learned: `#	OogZbZbYbfjbbZmeX
# #	UjdfbeeeaXkgfegYc
# day	WjjggbccXeZqYbYfa
# hour	WpceeeddcTbgbacZc
# m	YnpXabcZjceaXbcVW
# minut	bSifceglZXbdaaWce
# peopl	kfZVbitaSbcjXYaSi
# second	mTMRLVVeQPOOaQoRX
# to	WdfZcejpdZZZcbjgb
# x	hfjgbdcameXdhaNbe
# year	edRWhalRSnMSRWiZb
#%	RgabeadYYgbcicvda
#% #%	lluYZddZWaXrZbadd
#% accuracy	nmcarhYaVeedQeIle
#% in	gYPUWWacaSYaddsWb
#% reduct	jWJfUVWVOVVUuXTVV
a #%	eaZabYecZjcXcXDbT
a b	oTgPmfdZTVfclkQch
a better	jSTXTlYQRaerYkMTh
a big	iZRnNIYYpkZceWcaV
a bug	pPKSSLTZrMROUWpPQ
a business	kbYZgnfddXYXbmPdc
a calcul	jcVcZdebvhccddZdZ
a central	obUMgoYUffcZaZhci
a challeng	jZhrfrbXTWZZRacYY
a chang	lQPfVZVWmUYWeXSnN
a clear	ktZndcWdYeacQdTng
a client	o4IZdZcSbWebbdYZa
a colleagu	jSHUnWCiUSVTUFOrS
a commit	oQrRTQTVXRXoYOfSV
a commun	pXUaZPqTbUWXhbdWf
a complet	oXTZcjeOnXTWldcXY
a conflict	pSIYLTVcUUQjTqQTQ
a cre	naZhaXWcXWubbcdVZ
a critical	cbYUiacibhdWXcTaa
a customer	cxlfcceecbeacVedc
a day	gcOUWRTVUWnaZbGVa
a decis	ZlQafYZkWqYYieRih
a detail	ohPhZWZgZdgbPendd
a different	lRdYTiUSSZXgiXYSZ
a difficult	hhhUXUfVTVW3VUOOS
a goal	hnVUZkVvMVlUiaQVM
a great	pZMSYOWelVZRcvVVZ
a group	pKIPIRNRONJeNpNiO
a high	jhdbeaWfWVPeTOVTe
a long	jvkVTaZVgabgdUgaU
a miss	oTVUfmbSWadXfXeZY
a mistak	jSFWrTYoVZZfYZXST
a month	hWRTYRjTRXOWVZFQU
a multy	nWWgfOXasaadZTeYY
a new	YYWqgXenibdaXdYab
a one	nxeoZaeaUSXiVfbZY
a peer	kXecZcOcebcpcZiZe
a plan	oRP0NTjYVTTheRMab
a platform	lblocRcVVgbbdXYXa
a problem	aZmccdZbjbaksbZaZ
a process	lWCZRsYOnSVNUXcMP
a product	hJQWcUSu1abYbZXdb
a project	YdxdWlegVefXcdYYd
a quick	nqZYwYWXUAaXUoPXU
a self	pZKcdXbdmZdXUXdOc
a senior	pDoVgZVebUZXRgiWd
a significant	hearQfYRbXdzaacVc
a simpl	iYZ3acadcbRcjccQX
a singl	faNzWNhTYaZeYeXdg
a situ	XfYgYkmfckiYmVYec
a smal	mWRSiVZaadUbaZUUX
a solut	goasefgcUdYdlcWac
a specific	jVPzNldwNWVDnYSRV
a strong	pkQUtiXaOVbPQOaXW
a system	kWFeYHVVTtJisadRV
a task	ia4affbYWTeTZaVWZ
a team	cRObTOclbSWPfeWtR
a tight	kYarZYbPaklbaahab
a tough	nYtVaXeWVNWkSTXYS
a way	pXSxeWkTVgLcNfcgV
a week	hiQecaYYXLYcZVVlb
a weekend	pSbUOgOQnSWVQYWLU
a year	pNZMGJTOKEucKJHcL
abandon	kgQZOUWaUZYWQYhaW
abl	eWZkcYcabjfpbdicc
abl to	eWZkcYcabjfpbdicc
about #	naUgogccZdiaOaWcc
about someth	jfMgZPXaVaZeysaYX
abov and	jinaaXZoQXZZYYYYW
absenc	ohYUroaXSPZcRaida
absenc of	ohYUroaXSPZcRaida
accept	eRSLbVYiPWXTfyNYW
access	gSdRdsTcVZRUXbbbl
access to	nWXSZnaZRTbPjXTSl
accomplish	obOffSeXXbpccdscc
account	fRpYUrXTKbZWYZLYf
accuracy	gqhVecehePcbTUNdb
achiev	XXUcbabpuZcdadhen
achiev a	gVUVXhZoWUnfahTeY
achiev the	pbNcZUYUQedUWaRdr
achievabl	pZYXarRRPWYWPWlVV
acknowledg	jdJegYdWVeSVdkbbm
acquir	mXcRZzaedefaYcZfd
across	WbdaakeXcbidrdhab
across #	eXoTimeckcYegbQab
across team	oSagbZXVUHccbauXb
act	Ujkcfadidmcdhbbef
act on	oYebXRXMbkcUQcRiZ
act to	pXlVXYUOSiVSTSOOT
actual	g1dfcYWaZbcaQZYYh
ad	cdXagYWZQWXkUXbXh
ad a	pigWcPWXYZUXVapdW
adapt to	nUZbadZZbReUgWvXY
add	neNeZaXfRfYYUlcUd
additional	cYaadXXfeV0ebdPab
address	dncpcWaYacWbQbmaY
address the	lbrdeXccbVegMchcb
adopt	YWYfkidcZdchcdreh
adopt by	jSrbnrdcPddmadUce
adopt for	ocaXlZbarZgUoYUce
advanc	kUXfTdcabaRbkbwZY
advoc	hUhaYcdbfcaacWX0b
advoc for	hUeaXccbgbaabWX1e
affect	eekhbcdddTdnXdNeh
afternoon	peVgZddbbiRWPQaZb
against	baRfjZVWXmZRgdOZn
against the	kKNVpUNNXgcKfYlTR
agil	eSSKSibLAeVIpSQHH
agre	dYTXmXdDWTPlVrfVZ
agre with	pcUePRZUQZefbwcQa
ahead	fRXTYaZYVqadVsPZW
ahead of	gQUSZaYXUmbdUsOYV
ai	jcHhbeuecaUMccbOr
aim	kYbnjRZDsbaXVYUma
aim to	nbfidYbI3cbdTYYYc
alarm	lheZjWYfSaUbPVbXT
alert	cbmiddcbaiOhbcZbb
alert that	pelUVVWQMYFNPVPKS
algorithm	jgYhVVTbYZWYlddan
alon	pXOloSUMQSNXeJMRX
along	peXccYYUVOggeUTcm
altern	hXOtuYZZSRZSZdfZY
although	gQQKLYRvMHWWShdPT
although it	pPZQOON0OQOdIRQOH
alway	gfYZpndnacZddTWbW
among	jUXbURSUMTrVZkVWR
an hour	peQUVSYaTbUYWflWW
an idea	oYQYWZaYUWXyTqXZZ
an important	hWgiMmUVWhXaQxaXV
an unpopular	kVSXfYWXWUWTodcYT
analyst	dZMkibveWcbdUXaWc
analyz the	phYjWTUYWbUcRdpge
and #	cwZZXgXaYbXhYbgXY
and #%	gTaZXibZfWZXbcfXW
and act	oOgiZdYhWIaWZcZkd
and ask	paOPZUSYTHaOeeSmY
and beyond	jinaaXZoQXZZYYYYW
and brought	pKnHLkOOJKUOWJnRO
and built	iZcYcmfdWoeYacUeX
and chang	laURlSUGMTRaJPdMo
and communic	pXwaZZdaoYdJYcNaa
and cost	odRmPYaLZOtaacldX
and deliver	eeWYXXenmjbbYgQZX
and design	oSpWofbcSdfVdWScg
and document	oPRgblcUdkbUZZiWY
and enabl	pmMsbbeZeKZcfgMZf
and ensur	gpSXWVYVYmXXXcKcR
and error	pPPeeTnpepXZcYXbY
and establish	lgQYXYkUjidfWaZdd
and expect	oUZVe6ePVeZQdUXbc
and explain	pUGvcTTWJaZSembZb
and fix	lTlSZYbaWOZkgXWbY
and found	gLDUVpWNbKRU2TMgN
and got	pSlOcQMNjVRdSHSGQ
and help	lLvTTReVbWMlOZVIW
and implement	hTMagVeMZvdRcVPWX
and improv	oVXocdXiWdRaVdqmV
and introduc	oVcleeTRYcXUNWTiX
and kept	nTcXGQmMQsMEQYILP
and launch	kaWafYcjhsbQXdTbX
and learn	kcakmdRfXcgTaYfZc
and led	pZyTSWXStXOYUnKPd
and mad	mrMZbeUVPYlZUiUQQ
and mov	nOOcSmbafbWPSaMYZ
and productiv	pVjPZQxWWUWjMTVEV
and propos	kSajWVaZkYfbnbcdY
and push	pVnTglVpUYgRQUXNP
and said	oIHUTUQLKNSgRoSXN
and secur	mKlUbWXwYQRiPXLXP
and support	pqccXUWkebgtbaRVa
and team	pUVfZbYkqkdiYTMQW
and technical	nfXZGZYWTZeehYedc
and test	nfKOUoRKPbXUZWmMO
and took	lYnfXMURXmbWUVfdY
and transparency	pnMNciclcXVWebYff
and two	pRPlPSXQoSRSPUMSO
and used	mZadXydXdWSTVbScT
and why	jYoaYYvUtTZeRacCT
and wrot	oehUeajbdIaKWUQWY
annual revenu	jUHhggeaWXZdZekdf
another	gdvVRSUSQwUlWTOKS
another team	nPsUWRTTSsWYTRYGS
answer	gVcmOSgVXhWWVTTUW
anticip	g7XOYVXWRLTYUMfTZ
anyon	nMokTRQGOaUeJSPLb
anyth	cZeZXbbmfkmfbckXO
api	edaXoabZYkZdZadhX
app	eSWgYXUeLYYakdoaZ
applic	lSTkUPUdZYJaSbKmN
apply	eRbhefZYLYYYVTVNW
approach that	nWVmXWZYheYOZsaXa
approach the	nhZXeZXceYnleYWfj
approach to	hbVabWZbtqfaXdgcd
approach was	gYbgvahdaidZYaTng
approval	aZqngYcbTRXRZbcaZ
ar	pYYisbcecMeZoYcdZ
architect	lXShWnbWcZZackQab
architectur	bWdfjYdaqWWZZbWcc
area	bfjdctdkWdclZeWcb
area of	mXvabecmdadaZdQeU
around	gVqaYWzYYSKSWYeJP
ask	XfpdomSZZRaeRUVZZ
ask for	fjSUZWbabhieVjSbX
assess	hVVMobeYZoXXYYXbl
assess the	oTHLqTRVTlSVSRXSk
asset	gNqWVUZbQUKVdXHaX
assign	efncYdbXfRbbebmaZ
assign to	lhnXakcObMdXVeZdY
assum	ifQSTbjbbgcbTXkca
assumpt	jXZVjfZUtXZWdWaWb
at #	ea1ZbfcddSZaedbbd
at work	lPFOOpOjNSOoPRFcd
attack	lNJTVUXYOlUWjX3UP
attent	ogUkdTcUWYeUsgVec
audit	aaTVaRbjTRZliaibT
author	dWqladdXZOZlbcUYL
auto	h6ckdcccZeYkacMed
autom	ZXVhbaebWYsaYfabb
availabil	gYZSLSWiPROVXVrUO
availabl	pRVTacWaaSecfVcSk
award	hriVRacdjXmacdYbb
away	mWpLUSOUPwWKLOUWf
b	gGlZaOQdnOMYRZRJE
back	Y1baXbfcYRalYLRbX
back on	mJwaVPaPdXaUflJUX
backlog	hTgOYcbWUdXebYiYY
backup	llUcXpcZooLaaaPcc
bad	kXQVqOkabRaiYakZU
balanc	YvUakXYejTbRfWaTa
balanc the	nndSUXangTgemdTVd
barrier	oYUPUbSUZyaQWcYaa
bas	WZaeihlfZccbneWcc
bas on	YbhhpadhbacbigYhd
batch	oILcSPWRRW2eNYMRS
becaus	YkbbeYZnZdaTPhYcn
becaus i	lupVZgcZbZXYRYZcd
becaus it	jORhUpYZbbUdJoUaX
becaus of	lJXVxQWPUXTRSYTVp
becaus the	nVQagVViVXZUcRXWT
becaus we	nXQfNRYfQOoUVPLWt
becom	gddeOVdcbffclYkdg
began	hZqdbVccedhgaaHde
belief	lYQRwOSRXlbYYXehc
believ	hbOTkSXTWYbedzefZ
benefit	glogjehdVfSdVbTWg
best	ccZbnXbXYYaeabbwX
bet	pLRPvFYVVUSGiNiSI
better	ZfYVWeVgYYahfeaym
better than	meaafXdYbSXRXeTXv
beyond	YmkbcdbjeeVbcbbXl
beyond the	jbVUSLXawPVSXWXUy
beyond your	oQ7abSVbRafYWcbVY
bia	pLLcMJOLNOHOLJqOs
big	edahURbb0icafaYYX
biggest	jTegXUaP5VXUUQPZT
bil	cRTTPUYgZVKRkUJZy
blam	kNPecZaYbUdvddWYX
blind	o0eTUURSPOYWXYXVR
blocker	pXaRXUiVeLZfhctfa
board	bbagRdbascaWXZYba
bot	pLMoYNRTSVRUpWPQL
bottleneck	jZiOfhhbmecbaeRdg
break	hjmliSeVYaaVcdeSb
brief	nhaRccdaTOeqRTRba
bring	jNYccNZVuRUkYTUMX
broader	mtueadaZmZcWakebP
brok	hRwPTGSLLaVdmNNVQ
broken	kLeQXRSVMiPTtYeaR
brought	hLVPYYUMcOQNVMjQL
budget	aZfUeddcZboXefcca
bug	jgbTWnRVkSaMRQpXW
build	WWXqrWZTbXeUibcjh
built	WbfjZlVcldZaZbcee
built a	ccZxZbLbbdaeUdXnZ
built an	ptSRZahcbRWddbkeZ
built the	hTSUUbTTNefQRVfMO
business	VnbhegdcmfXZbkbfa
business cas	gTjbloeaZeWffaRcY
business decis	oQITnQXVTtZbDaWWR
business model	pRPQNNVQzMUZKrZTO
business unit	oQSnYLXMXWTQSRYNb
buy	gTaakXdaYaYqbUaYc
buy in	hXhdcYddYaTtaaXXd
cach	kZMwTUXUObGadaWRV
calcul	fbVmddddskdaccdcb
calcul risk	iaRbXcdcumccdcXca
cam	eSSjcXlUIkVVWXNUX
cam up	oaOdRNNPYKQLiSNKR
campaign	oMQbgWcdWUbZfXpcc
cancel	lTaPNNZkRelTYYMWM
candid	lkQYXWvkXQULVYOWZ
capabil	fdWPacWNVgffZcbtb
capabl	mjahMMbbfYWawXhed
capabl of	mjahMMbbfYWawXhed
captur	jjOlefcZYYQYScSbb
career	fahZaXAYZcXWYac7Z
career path	pXucaWVcYeWiccWSb
caught	kabXQcgwegWOjddZb
caus was	obRZdtqZbfgbdcjde
central	fQRXdgbZRZcqaXXdb
certific	nQslSOOgKKtOTNHOK
certify	nQPbXiWORJXTXVpZU
chain	pVVaXbYZtUXVkdeef
challeng	Veeekjaaebfeidoea
challeng problem	oQHtMyVSRSTXDJjUU
challeng project	oUsOVOXXVSXVzdYUX
challeng the	hZjuafXXJWVSSvJTR
chang	UdYgobbdpcZffaXbh
chang how	pdVOTUnZlbYTfaTJb
chang in	ocbYbjcfSTbrpUdWc
chang it	mFfLoWN7OPKFBGEPd
chang the	kcXjLTVXXQYPbXPcc
chang your	pEFE4ZIDEALGXJLJF
channel	lclclddVaPZuaVRda
charg	ndxaUaaRWaUajaXUX
check	cgMQBSWvTKXoSQVUa
checklist	oRMSRbVjdXVrWakQR
checkout	nVVNbTVftWUTQPRUR
choic	kfZYJSWNaXXYajZPb
choos	jmhXJWasJSbXfNXWS
choos between	miWdWaaveSbaUcUbd
chos	ekaVjfcLYgTabbZdi
chos the	nydRNfdabQiSccSda
chos to	lNWTdgdSUUXaYddeo
churn	bhgfcfYgZZaVdcNbX
city	kXdSVZZdjYWanfUXk
clean	mhicYYRpVLGNVUURX
clear data	pfNVtjYXPoacNUYSV
click	moSoidaXWQZZcXYXd
client	ZjeqbabXYaafcaMZb
clos	etURbcaUUYcfaZhbc
cloud	ndQYcpcaZakeXZYbT
cluster	lHWmdjTWVWTTXViWT
co	gUTUZbXfXfbybakjS
coach	lePacbwZaXablZONe
cod	cXQmYScXYbZWRhbRo
collabor	ddnTbVeeYbbkcdeYb
collabor environ	pdYibSxdYbdLecxNY
colleagu	fTIWiVVeYOXVZTRoZ
colleagu or	nPMZwXcmUbYcVBTEW
collect	gRcUWacebSdcZZlde
colleg	pSVOYWSUbVXTSYZbo
com	jNFbQdcSSSvROSUdX
comfort	mcYbgseddTgWceVca
commit	XchcgacXacabjtgcc
commit and	oWbdbSRdaWYpZhSXa
commit to	adbeXbcbcbebmwWce
commit you	pU5TTQVSSUWGVPlUS
common	nbmbXwQXWYRbPRSXX
commun	iaUadWoaZYdcedhYl
communic	ZemecYbdbXccsbbWe
communic a	pZOZacacsUavaQYYX
communic and	pZ0eSeVVUVXNVWWfa
communic it	nc6bXcdcYHeZbbObc
company	YU+fbhdaWSeWbdach
compar	daZkbicdSfVinbWXd
comparison	p1UbaSWYNXXlcZRaW
competit	maXWadeZdcVwZfpdd
competitor	ecXfWmaNrZdWZbbgW
complain	oadXWWaddQgVffSnf
complaint	fhqYdedfZWdZZdXcd
complet	XaicYZbaetjZiaVbc
complet a	kVlcbfZPYP6TVaJYX
complet the	odLTRMTjQOWUQXqUg
complex	YaZpdaeZbdciycfbb
complianc	aJgYafdUTYXXccmap
complic	oaOWPQVJSRVLoWoYH
comprom	gZadacbfblYPbNwbb
comprom on	pahgZghwefhhhTOfh
comput	pgWTaZbnbURgZXuWe
concept	jZQcctRTTQTOQOLIQ
concern	eZSXYcebaabkdnYWp
concern about	oSPZhZYOWSTVWtORQ
conduct a	mdYbbnhiYcgapbMZa
confidenc	hXSkcYfbfjckjbRcd
configur	jXf0cckVgTQaXffdY
confirm	itdcvZdYbYdZKVVed
confirm the	pokZXfdWfSdYSQYdd
conflict	cLkSeVYYNWXlYfOYW
conflict with	mUcfkdZcKbZqZDWXb
connect	fYgiZbYZTRcYtZYYf
consequenc	mPNZTRZVDSXraYmX5
consider	cVXnWccXXodaecajw
considerab	ptTbZRWtJQTTTXQTP
consistent	nlrWYUVFVNYKfSlQT
consolid	jUMgeVajORlTOWbaf
constraint	fWVRaVYZaXzabctbb
construct	pXVWdiecfdbfoXRNb
consult	ikXYGeYfaxdTaXdcb
consumer	oSqlcUWacRQcPWagZ
contact	jmeVdeZgeRaNadRXj
contain	maYkYMZTdkeTSiPec
context	maWlxcUWSfeVojLZc
continu to	oknYYZkdayeWemSbd
contract	dRYbXaZRYTncSeLZX
contribut	haXpYaTZXaYVbihcZ
contribut to	kZapVQVbaaXYbkiga
control	cSgUcVWRRdKbYWVWq
convers	gkTdkehaOSaVogXSb
convinc	gXffpZZVUbbOTeYXY
coordin	bbmabdhYrXdZWZecc
correct	eYaZqRXcXVYWMJQZh
cost and	hVkXZfWXNWKYcdQac
cost of	jeacqdWXhifYWZYjb
cost per	mXgVWYaToMiZjYgac
cost sav	pVbmZScbXYTbeamXW
couldnt	gfSfsZclWWcdbPdbZ
couldnt meet	ogRfYTctbabjaeVca
count	oXdVTbYakeNhkeflZ
counter	nXUUpaXWLXXVWRSOR
country	jNERYRSCKHRQnQjPS
cours	hVTYmWYYUxaYWbQaw
cre	SnmZdfdfacicddZqc
cre and	pehWVZpesYeOUcLVZ
cre solut	nbYXdXXaadydWcYWe
cre the	edTRgYVeRWZdgaVnY
crisy	cWzgVWXZNNTUZaZeZ
criter	poVXPYWdVQUSWSRRj
criteria	jOLgERweQUhUNcjUI
critical	VdhckdblXgancbldc
cross functional	hXhUUbnbcaXdVfgZb
cultur	dZjjdnbZZdZbccdHb
curios	ghWKU7deWecZbhafe
current	gfWlnfYaUcXgYYQYY
custom	oUStXYgZhdUgncngZ
customer	Pqfedeeeddeedfdel
customer data	pWOaWZgXgVZVeYbcw
customer expect	mvabfYeTbcgSdfeee
customer experienc	ggoYbcdabafaeeufX
customer or	oiQlYtbbbZVVVJSOj
cut	YebibZbYXcYaabybb
cut scop	pQYbWZTZYbSaXZnaa
cut the	oSJPURTkOvbUWVOUN
d	l0OSTdXWQRbkYVWXb
dashboard and	ogPQLUQxQSQNPVYMP
dashboard to	mcXgbhZYgcShVYIcf
dat	gNMKFcTdJHSTYRxUd
data	Qabblgcdbmbcrecfe
data and	eiUamhaaWfajTfWYW
data from	ofyefSYcTcbaZSVfd
data or	mUgZeWbXRicbsYedY
data to	eWXUhdaXbcXaubXZS
databas	kWKVokXZdVeYZZeNX
dataset	oSTiTeXPXNOSSPQSk
day	RhkffedgagekcdWde
day and	gUSSbbZbajWYWbadX
day at	oZsTZTpNYQZVUTbUV
day to	gZPcapZjaaXYcceYb
deadlin	YgVccXbZamZTlZmdX
deadlin and	mfbXTeeVduVZcXdaa
deb	nZdTidYcSdZRavTYZ
decid	aUfgOfdgfqbXWrYae
decid between	oaHuJRbXQ1UVYUTZZ
decid to	fUuWUhdikJZcRmYbj
decis	PdgdldjfdidcgjZdg
decis and	facbcSZndcdTitPda
decis bas	pbXZZbYdcLZdokrbX
decis mak	oWMSZZUORRVRlWUSV
decis that	o6UcUcbVZMeTVbVOS
decis to	iSRSObxmabZMVYaTW
decis with	hTHaTmVdZpaXZfaYu
decis without	kT2WAVSTWqXMhTUUW
decis you	gWueVVXZThVTSlaSb
deep	hZXXcdfbVddUwbdda
default	neUYRXcOUoYXhWYSg
defect	jSUYoXTdUOMSQSdbV
defend	gXPaPZbdpXZQbtTZW
defin	dbaYXfayYaaYdcRaS
delay	ZZZjacflcmcZZaVbb
delay in	pbdwbdegqaXdTcQfY
delay the	ocYLgRVtOJUXVTITV
delet	oSScYUYfRMkaNVUao
deliver	SgbecediepegdgZdb
deliver an	kbTfjYYSVjPaSVSXX
deliver the	dZSXZbYQbTcZcwjbb
deliverabl	lhhXaTWrTOXUSZjLD
demonstr	bWldZabWccbcekjnd
depart	cYlRaTiRcUjXVcUZX
depart and	pcKMQQOUdXpWLZaUU
dependency	ha2VcnZQSZbZXZVXc
deploy	eZvfaGiYVWaaXbXXY
depth	mZgWVUYeWbWg0bbXX
describ the	nSPUYQYyXTZTgQfZV
descript	pTdnVORVYTYWZaYpW
design	XcgejebbsbclbaZcd
design and	kmdRiYUUbRXoURUXN
design team	pdOWaWNfdbfoideYc
design the	kXJVVZVSjZYXUYWYj
desk	nljULhGMKHNLLRDlL
detail	deaWbXgNaXge2fcbf
detect	hqaUdcfmfQeibeUec
develop	VaaZaeudeciZhebje
develop a	eXeZWYgaifeancYac
develop and	lgRLaqQeZaUSYbZjb
develop the	mUiGbhiZRcXRacUfT
developer	jodTfbXiZVcbVSUcL
diagnosy	mfkaZSZmTTYYkINWb
didnt	XdVaUieyneaaeaVTZ
didnt hav	kbXVVXdVa2mjeaPbW
didnt know	kcZTW3dZgbaVaUYeb
didnt meet	okfeebbwbbfJcbbae
didnt think	nXkYbtZTSWXHSWoXT
differ	pYVadUdZVZZVvciea
different	WcbcTfYinfdkifcmX
difficult	bmaaZYwZWcZnZcSTW
difficult decis	lNiUgWrRWcYETVgTS
difficult feedback	nMOVMM5RMSRfPPQOO
direct	WaaeadbjahdiihZne
direct report	pYRbUUWZfWXUgYXuR
director	dXTYfcTeXSdzfWRcb
disagre	ZZScqbcZaWbVe8dYZ
disagre with	abQcnbcYbacTi3eYY
discount	olTQLbYZVZbVVbURk
discuss	hTUKTbXWRvWVUdaaY
discuss and	oUmRaWYXV0aVScZXZ
disrupt	nhRpWadcgcSNoURab
divers	kMYjfWPYZmaXXZkaY
do someth	ogUXRchbmWtZdnZdZ
document and	oRXbddaWZgVXfeheZ
doing	hWhsaZZZgUVZcpVfb
don	ahYaXgVpcnehVRdUA
dont	gfYadbmjZaauWbhYa
doubl	jiWOfSXXcbXUgZTtT
downtim	miZVSSYfUbRMSRgSU
driven	fabcLfdZccccbZidd
drov	haUkdVYYShwVXaaXc
duplic	oJWgOLPNNPnPDMKOI
duty	omrgcbQXZOeSeXZaZ
dynamic	jVScYSZcYUcUkZcja
e	gZfNUUZSfcYYeX0WP
each week	pMZWWaMXPOdjYTdbX
ear	foXXVcaUZYXeecoTb
earlier	mSgWUVWhcNSSZgfmb
easy	lfaYEQZbcdccuZZYu
educ	mqaadhZaabcSUaebV
effect	flYbZmcXbRbSaeYck
effectiveness	mcVcWjPQWXQpNTgZS
efficiency	ehTiccccdcpfbQRWX
effort	gdYhMabZcfkTapdYf
either	naVWcTkUWUlXUTPSW
elimin	eabodgfbbZneYdWdc
elimin wast	pcXOecacYd2dbaSbU
els	jTcWVQUSTbTIVmSbv
email	holqaSWYbQahXZgcc
embrac	oZYvZRiZplgccbfag
empathy	ozbYccYedbdWnnVYe
emphas	pvuXYTWdYYfVakUcd
employe	jbUYbYvWHXTZXYWnZ
empower	laaTfYTRaiaceYUoc
enabl	bajvdqbbZbbdYdWcd
encounter	meumYSWTXXbTPTYWc
end up	lZRLialXZSVSbcVGS
end user	ntWcYaadVfZUdbPbR
engin	frZYZbYYckYWfiTia
engineer	ZcmvbScYXcXeXaaab
enough	eVRPYeYeYjebpXWdW
ensur	TYcbbbhfakbdfdflm
ensur a	nUKPUZ5aaPVVQabXS
ensur it	pjMWabUMXTUrVWYVP
ensur that	hTKPYUgLanXWTSlTg
ensur the	gfkeceWgaYcWQYgcZ
ensur your	oVmWvVVQJVXQNZWqN
enter	nZjUbpXZdhWTZYYdc
enterpr	plHsVUTPDUfbOTOQP
entir	bdnhcdSZXeXeYdfkc
entry	oReoRZWnaUUQNRcXY
environ	caQYZYUUWSibcaajk
error	aOcYkYbyXYWXZSVWW
error in	nYqZbOXJSTZTVUTYP
escal	ejlbbccadhaRYtWdb
especial	mwVcecZlfWfWZlWaZ
establish	ZdYcaZfYUeaecexYb
estim	gV1YUTVXWbYcTYFYb
evalu	ehoeNambhccbbehbc
evalu the	pyaeRTYKXbedTbmdd
even when	jlYccjbdaWdkfTXbS
event	fSUfVWSYYdWScdUiW
ever	hTYWUUWZYgWaXR0YX
every	XeVaabXqZZZbUcafb
every team	pNUneSXZUhjbZehXa
everyon	hNTjYYWSMYZMQhWtd
everyth	iYbYXZWYXfdImZPYi
exact	mSScaRYVXfekhgbYX
exampl wher	nShwbrxYIWUaRVKAV
exceed expect	psYeZaZJOaZYYdbZQ
exceed the	mYbZiZagaXeZcZoab
excellenc	gNQWPXYiSXyRVnecX
except	nYLtROUGUUKMXiSSQ
exist	cgexZodZZYWaabYca
expans	jUlVTiacSdngVZeaY
expect	Z0acdecgXbUTncVca
expect on	pJPWWUS6XVXaTYMRX
experiment	nQQpGYUXLJbYqWiUZ
expery	jaJPaXKQdlXQgRcSR
explain	dRRVOeZLORTPxhWSR
explain the	kkWXSTWTcPTTqifXz
export	psTPXZTYSTZRQZSVj
express	n8VTcdZZVfcTdmcWQ
external	cefedmdbYkcnZbRde
extra	kONWZYbdXkZcWcmdc
fac	XVdiiefdXbdbdZwZl
fac a	iRYSdcdcbaddoelfb
fac in	pWVXsXWXQUbRSQiFo
fact	hUTgnefUZgeXguSbb
fail	YeiYgWWWaTVmgVXUT
fail to	mRXYaYTjXTYMbXbdp
failur	beXQacavXlVfUdacd
failur and	ncSbgodMeffQUWpab
fair	oiVWcnWdZOgRXYeme
fast	eufbYfcQbkgWjbTec
faster	fdYTSUWSqUXUQbBWX
favorit	oezLUTOWETTbRNHPS
featur	ZdudacVfNabdakZai
featur to	nLYYZUeUadVcRcwcU
feed	mLqWyaYXYVdbQcPWS
feedback	WZWWbgilYaaoagXmY
feedback on	pZVUaSgufhadZWXOe
feedback to	gnVVTkcXYaboZaXVY
feedback you	oTSXYXurVdaWXJVTZ
feel	jkjlaacceecXZdPnY
fel	aWcmWSicadbecfXjY
fewer	oMGbMWPKSsfLXRdOO
field	ioYSZYQfWRWbafZYY
fifteen	pufOagTZURZccWTXV
fifth	oTUVXTiQWNWSiTfTm
figur	kXPXTZijUZdUZfXZQ
fin	fQiZbecePXaYvcLbi
financ	eVYaZqZemTTYYOdZV
financial	achUdcefZapZYfhdd
find	acZeracbaddhnXSda
finish	jZgXWhTZWSYcVboYU
finish the	oXJVPigYVMWeSajWY
firm	pyRUTkghVPdiarabg
first	UjZdggkebaZZchifb
first year	oRIOTXLPPXSROQ0QN
fit	pXXiacSUUcYVcpZYb
fiv	ZWjcZZcaabaejbddZ
fix	ZklafddOmfYYdaddb
fix the	lfiRQYXhSmPSWakXS
fix was	pobZYidTYcbXRLXYc
flat	pZUXqaacYPZVXVhZd
focu	dZdcXYXibTageYdTQ
focu on	jPZXUTPSNKZncWoTW
for #	adXfXcjeUcchbZjbZ
for every	oKEVRSUGQUQIQUK0d
for long	pcReheb0XTgdcfXaQ
for someon	pLmJSSODOeSISSNyK
for thre	phjKbaXdjNeZOZOYf
for two	nSRadoYUcNebkdmVd
forecast	jZsUnbZclXVWWeTXc
form	gqeWYcaYXaYabaZbS
format	oQoPYpduTOZsWSZZX
forty	mcEoRPOSRKILYVlgc
foster	mdZfeboYadbYdWuTb
foster a	ocadddsWZbZVbbwNa
found	WaXXZcZgSeldfeYdd
found a	iSORRQQihSqQQXOmO
found it	oZMOUnXOPJJHTQOP2
found that	jpOdUSbgSXcRdaVUb
found the	nbbhMYYdEIXQqZOVY
four	ZYYheaicfgaYYbYYR
framework	bchUYqbaQVaaccOWT
framework to	oRkPbSXfTdXZrlKcY
fraud	dfOPhZdZZjYVjbhZd
fre	gnaRZUPnNSUOWXcZh
frequent	pTStgbeeaSbcdguZf
friday	kcvgVTXTXiLRSVOQU
friend	oZZdZSZOVYTtbYWYO
from scratch	iUpGSNSgbRQLUTTRL
front	gqXUGbbVeTWocehXZ
fuel	pYQcWXbaleMtfbfcf
fund	gaVPZeadZWYXahVaf
further	lhpfUbZfbjYZZYQXY
gain	cVSbcgcmXZmkTnVbW
gam	nQWTQSTbySWSQWGTS
gather	fafZRiYbcveRjiYVb
gav	edRXUXoPPWWpXWYPX
gener	YdYdchYbaepcddWqa
general	oSNyHbSWcOVUTSPPK
get	bfebbaZnoamdeXdaY
giv an	ZcehYWPYfgkegWjjl
giv me	WZVedgbdbWaZghjao
given	mTdbZUcOUSasWZtZW
global	gQGVTbVPpXOYbbPYc
go	bZVbZfcrXqbXkhLZb
goal	Tfiadecgtcedecfic
goal and	kTfYdebdreegaZdbO
goal or	pVHVUwNHKQOLQSZKk
goal wer	obXctfgacVatbYMbd
goal you	mSPVYiWaTWQTRTzUV
going	hXMhMnfWYUYMWT0Ti
going to	meetaPaZYXZKVWgZl
good	jXkVqVeyaUXUQUaYa
got	gRXXaRiVXQZaSJWkE
great	lcXhaThedgcUetUWa
green	pXbXfTUOTVUUuVYUb
grew	gdVgaWUToYbcjcVda
ground	jUYcbUcZaWYXU3RZZ
group	dQfaWadZXUTkWlTfY
growth	ePQTSXNPAQiQPUbmu
guid	hvQceNMeeXUWacUYW
had already	kfwYeVdlWaeXaWUad
had don	oWQbjWWzWLOgTRVXF
had never	oePNS6NZYWRORVLPZ
hadnt	mwkTZRZYZbaWXnUaa
half	hWNJjUKYMIdNROhhH
hand	gZIdQFOlkVNBIMQPO
handl	XclcjabZaZbmanhZf
handl a	pVOZLUaZVXQjVQtNj
handl it	gdYafYYSWdZqZchRk
handl the	nRwWUJTbPPenXafTW
happen	hmUSWggWiTbmWZWYX
hard	gNiSPRmNTHTkOqXMK
harm	pmpfVWTLYccYRedSb
hav	oaYbhdZeavdPYibbc
hav don	eWegZcbaUxhnacoVG
hav enough	obVVVSZSR1oOMYbXQ
headcount	oQdXYUMUSW7cTSHHW
hear	omOaXWnRgQSOfNYYS
heard	oRWTTccYTYaZTqThW
held	hPlWZYVRhsQZWTWfV
help	XhebblpZaXficcYfa
help them	olRmZU1YacXXceVJe
help your	pSVUUIAPSQPwTVilT
her	nJckLKMKgNGFGYPTJ
high	YheafijheaXceZUod
high qual	nUebcWrUbSdfYaNXb
high standard	ncZfsebmXRgcXeNef
higher	fdYkacczZfdcfYYad
higher than	pfVVWdewgjZTkhXZZ
him	iWPSOapeXWanLVUOa
hir	fYUhbWoNWYkaXdcRY
historical	itfZYcdodgaYTgUfe
hit	gTfZfaXZXrXaXboaa
hold	oUvJdWXZbOUXJXPOX
honest	lUQdgWeSdhbeVliSd
host	ohPXYWVOQaWbkeQVV
hour	Unbgddddcaceccede
hour and	oKX0dVglbPgZVeYWW
hous	oQdYUTUbVYkbXYXVq
human	irZQWaUfXfeWVZNej
hurt	mSfWWVXWcWbhbjchS
hybrid	hQYXwbbXVaVUYdMbV
hypothes	nPWWkfbgRYfcrXUeh
hypothesy	mkZYLeekbdgcpeZbc
i commit	jceZgaZYTaXUbZYpc
i conduct	jraVTkgYRcgWWbldd
i cre	ZXWYfdcgdbcbcabuc
i disagre	mVcgHcdVXfUWb3Yee
i learn	jZObSWrTSacfRZSQZ
i organ	oeQYXQpRSlYYcaoYY
i own	mhmZVcbUofUjmdWXf
i push	pnRUaXZgfOZlURWbW
i ran	jcYgVuYcZYZVbiVbb
i real	k0aZbaddeccVdgOce
i set	ekXcfmdmajeTXdXef
i spent	kYZcbidgaReWPUlaZ
idea	bbUpfaRQmZfhahXZb
idea you	mYXqUcffkapndIbdX
identify a	gUbmZcWiYnSajgXRZ
identify and	mcxYWTbccXgcUcjge
identify that	mgWiTfccjfMhSbhbY
identify the	gTjUfafadTYVbance
idl	nVdXWUbOZYkZqbZaR
immedy	cXfdecdbhpagcdWbi
impact	Seeggeffgcdfcfdds
impact of	ebZTlZbcfXcdZdWcx
impact the	iWiYgaYXYXdjchmbU
impl	gaVvbccZdebakebce
impl a	nZduZbXYbegWlfVXe
implement	WadVZkbZUeSYYaccn
important decis	pcrZflcbbfdUOXcdd
important to	naoeVbSdaYcYeLRtZ
improv	Uelgfijnebcbacaeb
improv our	oalPeSVYcffbZkVcf
improv the	jPZdXZdnfecahcatd
improv your	mQDOP+fCNQTWPWEFN
improve	jTRtcYYTZXYgdWmRY
in #	UljbZaabmceWaZZbc
in annual	jXNgcbechbTeabmeY
in depth	obZWabbeYcWf3cfeV
in hous	pXXjWbRbacnZZZaaU
in one	hKXWNSXdcSWJRgjTV
in plac	mLiobQOjRQdncWJUP
in real	iiTnhYcZaTXXabTdd
in thre	jaXXRUacXoZKdZEZZ
in tim	pgGlgVVSPMbMWSaNQ
in two	lcQQVVbZiZYXfaWad
incident	cX0YgXbWYUcVbXMYa
includ the	pXbWecXofteUbkVba
inclus	jZTjUQOXXXYVWoZjQ
incomplet	kaRb3acYamaOWYdWU
incomplet data	pYNWuSYTSpTPQZVNS
incorpor	jadPXjesiccZflXeb
individual	jUwdXjdaMgZXaeYgX
industry	fOLRjdTJjWVIVW8XN
inefficiency	la1YajaeZYWeWcVUa
influenc	gcZWXkcaVXbmfVegi
influenc a	pbTWTsZaSYYYYbfVY
inform	ZaeeZgbab+bJqdZaZ
inform to	pWYbepbbUSeRpcidf
initial	ZdaciddnmfbZhXYdZ
inity	abocdjacXdhheeYZa
inity and	nUqTYaYbhVeamYobX
inity to	pamkTWceUjZUVRRcY
innov	YecwckddTecacfYeh
innov solut	oYclWQZfZeaXdtVde
input	fUoWRXXTRPYSRd7XV
input from	pRLZdULZgvWLWWTaQ
insid	ocaSTSSNmSSRWQMMW
insight to	oUZlbOXZjeVabTneV
insist	nQKVSWY4UTbVhXWXT
instanc	lqJdaVTPSmdLQZSaW
instead	bdbbXWedgTjXaaXXa
instead of	chccYYgfOXrYbZZac
instinct	mbcZiSiaZRbduQbWY
integr	XljeZbebdibQbeedd
integr and	lnoXbYcDbVYWYZgcY
intent	oUZVggQZXceUblSjk
interact	i0ZgddafbfeLbfcYe
interest	kqbnegZdbXfRbZZYa
internal	ZhhSVhhbjeZeagXfZ
into one	ngZpaMPdRaTVkXXcV
introduc	hWdnaVWZYSZVUaZla
invent	gofpbUZaYXVTadWUY
invest	bScXbcfetgUZdbQjW
invest in	jWbUaQifYYJWWXUlT
investig	dYfZhldbbggVrbZdT
invoic	nQhTSuTRRdSQcVRUV
involv	hWogccZmeaeRVkTXe
issu	WfhdnacfbgZbdpfcc
issu and	kfbgXcYTbjXSJZqaa
issu that	odOXVPWXYtZPWUsbY
it requir	oebScRef3eeXVdWea
it took	nZONuUVcVUOTeSLUi
it turn	nXLYZVgWZmTXGwZTY
job	fSdSUanOTShTaVTdh
join	iXTSTbeYQNZiYSYjV
journey	h3KQYWYYVUVUVcaXX
judg	gYSV2TfTaPWmVdcbc
junior	jUZZlRRfYacnbSURW
keep	aaRdatdbadbdkedac
keep the	lUKXnpbbVWbWbXSTW
kept	eYVfXaUXRabWWWaYW
kept the	lWFYePZSRXeUWUiVN
key	bXZagdZYQkatZWmSa
knew	hZcZjrZXabZXSWdic
know	ZnOYUqZffZcYllaaZ
knowledg	daOoYlsaYaaVXaaYZ
lab	nSMILMMhnRpMPRILM
lack	gisYYeacYcaUSpacc
lack of	iZkXaYbbdbYSWracb
languag	kNTUS0XPLUTQNUWfQ
larg	fcQTbuYXRTRXdXVTM
larger	nmIPURiTLSgSMVMPX
later	ZedVqadejgcdbcabb
later we	oJJIJPROgeMeMiUUJ
launch	XXtTLnXVSYTUUXiUk
launch in	mYLWeYTLbTYMTVlWJ
layer	iffVZXabcZSXqfXZW
lead a	keWUQgmQUgbZmebZf
lead to	ftXSZebYddTcfnhdf
leader	eTdZYaTaQcWYZgRoU
leadership	ZbqbebeajccXcfccc
leadership principl	pUqjaMVWLaXRTZidZ
leak	nRZRZUXKIkYWkUXZl
learn	Ucfddekafaceocdac
learn and	goYZdRnbbYeVWaglb
learn from	gXTftXUWXibuUYfXY
learn in	pZRXedacYccataZWe
learn someth	nePfe4bffMUbWeWce
learn that	mYZVvdXbWbdSdpSZe
learn to	oVToTMVMGNSWWVRYV
leav	fsmVbcSZZUYZkbckb
led the	eWdbPkbVTZZVYgscW
led to	gVciglceecngjcXPZ
led you	pcZcMWbbVScyeeYcc
left	iUUYXPRXKSTTPXdfw
legal	dbSnWZXNThXaUZXXP
legal and	krgPjfabXZdQbWZbV
less	dVfVYXZaUZjXafSgb
let	lTWuMLWMcJKtHLVnP
level	abVaccbeZYZWqXYYK
level of	lZRYVpjhTNVMkVdVY
leverag	gVihfbhdZYSXoYpWc
library	oiPkddcTbQcevhabh
lif	nVKYRTWfWwRSNOpVR
lik	aWtuXfgsYWYeZZcPa
limit	abacZacaNqnedbgbk
lin	cfRbSYXWpgVUdWSiY
lin of	oiFYWKNNqVMMQJPRY
link	kioVbdeUYSZWeVeeZ
liv	bZTZZcjZdxWXdXUbb
load	gQVeZUUfgISYYSjUW
lock	nOgVadaddbcfofPbd
logic	isMkhZgdWmZeYcYcb
long	ZhqdVcckbedcbZfcj
long term	bescSccpcWcdcWcbi
longer	nblWVTUYVVitOYaWY
look	eiVSUVegZRaWuTZTT
los	ebZgPcdaZkgWghZiX
loss	ZaYbdbchXaZbZcapb
lost and	pmYbXXaaaUeQXwLbW
low	iZXeWXWeVaVWXVUgU
lower	mYjXYabKipnXSOmWa
loyalty	mOucYdaVVZaWadckc
m	YnpXabcZjceaXbcVW
machin	gPPdRHUjcVsUTXUXT
machin learn	kaUkTGTJWZOVWcQVT
mad	TddiVchhejbYdgYhm
mad a	dkVgnZWOTdVXRRUjd
mad it	ppXhgUYTaebUVcdSZ
mad that	paqqmbXbQOaTPSPYO
mad the	gTUVJUWggWVXNrXV4
main	hRVYaZdWXGbjncqXT
maintain high	pbVfdebvcQfbeffYe
maintenanc	orkbPadSXYZUdbhec
mak	TgbjjagidlebfbZeg
mak a	bgaXbWnlmeYUjVCij
mak an	odpaekdaceaWQUndd
mak decis	oQMT2ORWVFXKlERMP
mak it	ofbSChYXewdSVfbdX
mak the	gcarZSgZZmmoRcaSa
manag the	lYkRUKQcRTnWPXTQT
manager	VcpgYddebebfjdmda
manager and	jhZTcRjaVdZXanPYN
manager to	lUmeafbbVUXfpbTbc
manual	aafWakfbnYXjfccbb
many	lhUcXeXhb5dYWaVYb
master	mWhTNvkeZbfVVWgdS
match	mdIpTPXaLhRQZLNVO
material	nhQSecbaYkiRXbXYh
matrix	hbkWfhcbbaWTcQUdY
matter	iSPVWlTUVWRZOeZTj
mean	hQcTkZXkQXTJYWObP
measur	cqZgZaXmiacZeWSad
measurabl	gfTWhoXZSVYbfacbZ
mechanism	aVfhddUYVVXTfaejY
meet a	geVYbPZoXraeaSZoT
meet the	hqcbNcbmZacWZfXab
meet to	pYgXYpeebbVSVZRaV
meet your	kRJZZdVvYSZfUOoVV
member	Z5IcgeWiTTVScaTnY
member to	nibzaTOVWaeRVaTea
mentor	cXbNdandcdaaZeYrU
mentor someon	odchge0fcdgbffXJg
messag	hUoaZZjjYZcUciTaZ
met	grSTdYpLddbMaZgac
method	hYPNYeaZGfncXajal
microservic	nfcQkYVaejXTXVPVZ
migr	cSYVWTQgOiUVSTOdT
mil	VRegecdgfcbbgdhfj
mileston	kZUYipQbYVaURaZTY
min	iajWbVkcYccYXeXdU
mindset	iphXaWTWcebgYfZYa
minim	piPoccfcchWgQeRdW
miss and	pVPZakUVUWORgSYaX
mistak	dbfYnlYiZUbkZbVZS
mistak and	pVccfXUUVObvWaOWT
mix	njYUsdakgXVYccfXf
ml	lYXHSURNZsbLZRKWW
mobil	nKUKtYLMKGVWKOSMR
model	VeeXblbihYabaeYaf
model and	liZOUsadiSdYOQUcT
model for	pFKdQOdNLOZITGGNj
model that	jbHQSKNkIIPRbVLMO
modul	hWmgXZdqYdXUcTcbU
money	jibUgfgcVZsefeUfh
monitor	ccXaZXbGbewYUZVZY
month	SdffeekcchgcccXmc
month and	gepZZehRbdWVReXZb
month in	niccTccczdShiaebg
mor efficient	mVeTcfTddcwaXYYPd
moral	hbJlWTgVaVbVVgVZr
moral and	oZPiaKnWXYZpSWZHV
most challeng	omKFQJVRUPUNiF1UQ
most difficult	puZeaaMaccendXVeY
most important	ghvaccfQcVacZbVga
most innov	pcZ+dYdXZccYRdXfP
motiv	jVcNRjSuUUWWSpWkU
mov	anbPZVcZYjdjZcibc
mov the	naNXcVZWZckbXbTcX
mov to	maakVkSbJgX4ebOYZ
much	hbVjbXZgpjXpbIWea
multipl	eVtSQSSOUlXXmWTSR
mvp	jrVlQbbaZOZcbiPcY
my manager	mhudTdYbeRhXbbbfe
my proposal	pLXbSwWZXWURUnSYZ
my responsibil	gbZYZdeRYbceieicn
my task	egaachbsdZcadmUdc
my team	kmadSZZRZYcidfRiV
myself	fUkadbSYYeWbbZMac
myself and	pSRZUXXgOjaSlQLYR
nam	iamWUhVeYZanPaLgb
navig	mrWZbYVYPfXaVZfaU
near	pgOaGVYiYeUYOVJWO
necessary	hchdSWcbZXcUbpdnd
need	Qjeecfegdgmfefbbe
need a	lqXaepbdYabiYdVaS
need and	mwUSfaeZRcUYcfZZN
need for	gcNPZmeZRmvUZbcNU
need it	paQNQRlMkPTNNQJKh
need of	nnZbgddkRbbaYbUWZ
need the	pWRWUYWbYTT4UWYRX
neg	jXUVVQsSeXWUZmOWk
negativ	oTWYfcWYYYcxckSYZ
negativ impact	oTWYfcWYYYcxckSYZ
negoty with	iWVRkYWdfbUqWZYjW
net	pqPXgacaZSjgqaeQZ
network	cdldebYYgZQZVafjb
never	jlIcXsLLYXTkPWKZX
new	Rddqeheigdegbdddd
new process	pTbubboSbcdideTYa
next	ZY0YRhaZgZbaamVYW
night	mbhNbYLOUUmNTbRAT
nin	faOafTQWILeUOWlOR
no longer	pbSVYQafRWm1OaeTc
nobody	fWJaOiNLZIgTRaJUh
non	eZfXSYjipabXVfYZh
not	nTSYVxgXZZYbdcZdO
not need	oKUhdSVKRPVWSSVPo
noth	mOaFWRRoMTTNRLSQI
notic	foiUZZacZGbdWXYoY
notic that	ppOReSWfUfWSSRWca
notify	nmyVgXUWeLcTZVUhd
november	nQOXTQQbSdUPMRqXL
now	ZYjWfjgnlaaZYYVZY
number	cQWWvYSsYWaeJeSWa
object	eYkciXbYRYZWefYYZ
objectiv	iVNdSVVTALWPtZQpX
observ	oXUkbrXaWZbXLbZSb
obstacl	hTUueWcYcadmaaicg
of	jjkWKbYpWSPVVYaZW
of build	pNChKLPLOOvTOQRPi
of concept	ncWmhRTbbWYSVUTZZ
of customer	hcBihQaPLXaUOaTXw
of every	pPVXOZUQcVORQdXbm
of one	nceanRQWcciRILQRO
of schedul	kaVeZdaZaiaeboGda
of think	pUQmLuTXnaYZTaYXY
of tim	pWMSRjRSSJZNOsVTV
of work	mZguZVUcSTXieYSUe
offic	jiVdYLhecbXZXZpVU
old	jXYTpUfcYdyQOdbaf
on cal	naIdWMkSTPNNUVXgX
on someth	kUSZvQVXOkZlTM1VY
onboard	gfcucPcZfbZdZbbcf
onc	hgfWBXYZfXYJagWcW
one	SjZhhaeffYidgcgbc
one of	gWWlbVlaNXVSgWTeW
onlin	mzZahXbfcLfbgcfXY
open	aSVWMWaSqiYYSVXYl
open sourc	pZMKgMSZJW1NQYTTj
oper	XbRhcYacpWOdVbdXr
operat	biWebcdOUgkkcbdbb
operat cost	mfbNaWcdFjgVaXkYY
opin	fbZXwYfUXZcjlPYWW
opportun	cNhdcUbcljfYjdYec
oppos	kROWVsYWYjYqUTQZW
ops	iKjXVcdaogVhkdref
opt	eZdaKgcrbmoXgdVdZ
optim	bZSmXXaaabscgbXYa
optimal	ocZeILidPdha1jXcd
or customer	oMqYXTZXXaoqWdRSU
or goal	pcTZcuaVdaaZQXXZY
or improv	pkbzdXRUZcaPVaTSa
or inity	pbQkeOaWNXwbedRcN
order	eYaQYSaObpXURRfVe
organizat	mSfiYZbYTYUbncmWc
original	gXfaYZaUaebVVrZch
other	bRRWgVfhmUVagYSdT
other team	oWxPWRPKZGMeVSOKV
our customer	nqWVeceeeegVUeQcq
our project	nZYRVnuWcZgQZiXSi
outag	lkfZSPULVMWiRWpLI
outcom	VfgcSfgfpcgpdbkda
output	pTthMSZLUfVYqZmbX
outsid	ccgge4cbaceeZdYYf
outsid my	pRoQecgcebbgOdXVb
outsid of	pdNodpYZPdcaadUWh
outsid your	hcjcdrcceceaZfWee
overcom	hTbcjWfejaebcazde
overload	pZTgkaZdZJYicUUZY
owner	dVuecbbffKYaddlUb
owner for	mWQkWZbnVRaXVcYcV
packag	pdcjaYdaUUYXWYRWe
pag	epVnbaJTjLYYYViaY
paid	ofvWZWYhUbfKRNQRP
pair	lOCSUFuPQJZRaUOgT
panel	ooSdYYWbPVXfXZgVb
paper	oYYZfzUdXgdaWfdYb
part was	pYNmcbbSaeXnXWnZS
particip	ocTVbsSdVSXVbaNpV
partner	bLUbeVWWmWVxRRMWT
partnership	hkPTaYaVTSOgIUbUZ
party	mkdYaReXTYZsWfdXr
pass	hgSWgdetbaehWUWWd
past	jZOnfcReQKaScUeUU
patch	jUZWcdaseXfeYbacc
path	canficfYbVgeYckZd
pay	YXqNejTXiJWamUNVT
peak	ogrOlVYWpjQSIVLVZ
peer	eZalbWUbccctcgcbc
peer and	oYUmcQZYacasarTaZ
peer who	pZXYUXWVXXW4XYOdY
peopl	YdUUbUzWUPjVZTQoh
per day	omkSSbeUdWXceajed
percent	lVUeTQTOhZUOvWDMV
perfect	kYZbWaaNbzcYVcobc
perform	hpbZYgkmjcaaZkTXe
performanc	ZfWhdiumbaWUYggbb
person	dbccZacWdMmXVYYja
personal	WahcYfedZecbpjXie
persuad	pnINKNRMmMSzWaSIR
phas	gNsiXWgVaecgWZcdc
phon	kmfZdbdcWbbbSZVZk
physical	oUfooceRXekaZcUeY
pick	kUPRymSUTaRQbKNeP
piec	pUNSNTFNSMa6XWMeY
pilot	bkhlbcflXbbaagVdb
pipelin	eUgTZYRkXXYVcYWrS
pipelin and	nPIKbRgoXRaZfZTRM
pitch	mkqYYaZeXXXmWcLaZ
pivot	gJJcXfIUG0RdaaMQE
plac	hVlmZVSpVVXkVcMaX
plan	VeqdWajebaZkdrJad
plan to	lPbdeceeffYWfjQef
plan with	kNPVaYuXRYVlPeMNT
platform for	maMgbVbkqeYaVdjUa
pm	fUZNXWKYSMaOYZI0U
poc	mXWPawacZagQXtSbd
point of	obgTqOZbOceZTrOeh
policy	lLxhlZedXhUfbdcWI
poor	jORQXOGUONUvRViFn
popular	puRbmcfQZceaZMgXY
portal	igAdUcRRLgQQTWdTD
pos	phhTdddRWoaYUgZfj
posit	bbjcfcbXebeZdpZYk
possibl	iXaIqQVbzcaYZVWPQ
post	eTrcZabXbPdnYchda
postmortem	pSLPYUXoQLVpjWVaL
potential	cPYXabwcanZZcceZi
power	hUdTdZbQYWcfYfldd
practic	fSeUkXohYOYcSacZZ
prefer	pXNYvJUUVpOSaRYSW
pressur	aZTbjYZRYWTaaspgb
pressur to	oRhcVXbiWTeXVjlWa
prevent	bekWbeegdeerVdVbc
pric	hpXUZbZTSWJdYjTab
primary	jdsQbsbedefaTcfbh
proact	kwHZYYbbXqVaVoTce
problem and	mVUhbZXaqabsMbQYX
problem in	lbpxbWcUMbbdQccUX
problem or	meIhVWcXYktXoWJZb
problem that	ogzQdgebaOcaRbZYc
problem with	pNFNkMQTFRSUxkQOG
process #	lgUTfcdZXNeZlblea
process or	nVWoZTURnibZZTVYT
process that	pXUrLWZR1WabPYUUY
procur	kXmdjaYfhaPmQXVZf
produc	ofRXTZknWVZZYVRUZ
product	UbbcclTjgcdfbfXih
product and	lrdeYkgcQaZkWbbcb
product or	ngLbYletUbbdcdSbX
productiv	hapbbUxaZZYgXfVVc
professional	eZUVUZXU9TaZXgPdV
profil	jbacaPsYaWZZQdmVd
program	adZYZaicqXSbgcXcN
progress	eUWWeUUZInWW2VTWZ
project	QcjbcfidhmkchdYdc
project and	eYTeXZdYjZamUbsga
project manager	mZXbkdpbcdeoaTRYQ
project or	mZlUXQZrSTtaYlJaR
project that	hbaVWwXkOSUVaJdYc
project wher	ozIPaTVZXaaYbmPdS
project you	jTeUVPNXQOSPSVrQg
prom	eugZcZbacYeVfafcc
prom to	pWRejXbTXXdpbRaYa
promot	eUUYeTmRRXaZWWRqV
proof	kcXgvUXabrZTWNLZY
proof of	ncWmhRTbbWYSVUTZZ
proper	jaaPZdWgXQbUJgVfb
propos	Ycadhcdd0dZbaiadc
propos a	fbYXbccascbcfjPab
proposal	hcTaXecXlgSXLiPbb
protect	dMcSdagYYVcZiQVjM
protect the	lTEHORcIODTjSTRkJ
prototyp	hMGPLdRLdePOXTeNQ
prov	XdZerdcYqbbZecZfb
provid	cliljPiacXceaddVc
provid an	pZqRVWTiFaUUPTPRT
public	ZXXQaYcebdigdiadg
publish	hbXdcfaaceWVQaTZl
pul	kcOhTSSPVPMSWZkSb
pur	nTYhlccmWYWUjbabe
push	cgkZciaZbVcbWdnYZ
put	ghQSGYWgRiVfKeOOL
qual and	odaaOcXHcX0jcfYSY
qual standard	kORfeeOqfdfgeYjYd
quarter	bVigVfbZKhblbbacZ
query	jXaYKYeScXYZpdNcd
quest	gUZjebhRbVWcPaVRV
question	kgeWWfZdvRXWTaYec
queu	gdnoadbVagccYbLYa
quiet	nYVWSToQaLZgbTVkW
quo	kUSoUSYnYWUVkkTWW
radical	ldRXTVbhhXYthVSUW
rais	bWJRZXglYVWXYaScx
rais the	hVRZbWn5ZXbYfdRVJ
ran	dVjUXafPXQaTZYPhY
ran a	nYbSeYbaNbbWgZgZc
rather	efWkbdaeadaaZYeeV
rather than	efWkbdaeadaaZYeeV
rational	mapjQccceHUhZlabd
raw	piXaNdYfabfduMkXP
re	kbnabhekfeZcTXQTY
reach	cYcebdajVZcZWdZaZ
react	gbZXZUZfgZalVtZYb
read	dkWoafYXYYVbfcabY
real that	oOqhcnXdWXbVQdWeb
reason	lbbWQWiZVYjkdeWab
rebuilt	jRWZbWfqSVceccQac
rebuilt the	ogfdUOcjTfcUaaSZY
receiv	agjccetabbcNbvWbb
receiv a	lqScbcMXYbcLb5XaY
recent	mVQZZVUZXYbdwXbVc
recogn	eoVdaacXYYbdZeiei
recogn that	pkJPLQMSQbSTQRNnk
recognit	kXYUiTVQWaRWcdegT
recommend	gkVQkYbSfpUaUcWUc
record	hSWlqdcPcdeYXfadc
recover	eWUbbVcYZfYbZYvaZ
red	ncOYWdWdSUcgjcbaf
redesign	bULXwdduUWXQbaZcb
redesign the	hRQZrVZoZSXWUZMZa
redirect	ocFWQYUc0WMQVRTSU
reduc cost	pXXQZYcYWZoaOZoXV
reduc the	lcZbcWTdgaPXQbPjd
reduct	facaTYXZfUVVuaWYY
reduct in	lZKXSVVRPVRTtTVRT
referenc	iTYccnbaeRdrXYVea
refram	nRdEPqOMvKQlORDML
refus	ebWaWZcoeahXTgbZX
refus to	gZUXTXcpZZZYRhaXX
reg	kQZbPZQMSvRIUKVWQ
regional	edbbkjZcjUbWYXUZW
regress	nTseaZXLbXYWceSdX
reject	gVRwaaZZXjRPXaPYY
relationship	dkWWcgbZReVleckcb
relationship with	jbUeeabXQZfveZfaZ
releas	dbRbTXTcWUWYWVaYb
reliabil	haxfWZeVXVThUcnXc
reliabl	lvkhaVZXZHVeWYYfb
relief	mtAUTJPOPpTUPSFNa
rely	hfWTbbciaXsrYcMbg
rely on	ifWSbabiZWsqXbOaf
remain	eccVZabbcefbheasj
remov	eiQUSZkrTeZOTUWSQ
remov a	pfEBFHnBGlGAcIFFF
renew	obUoUccbZeTnVdNYb
replac the	lMNbaaZTbeiZWeWXa
report	ZiaSbiUYdWkZUabeR
report and	nRfVbVbYPiWOkdVSd
request	ZijaaZZbhakaYXYeY
request to	pPReZYWNZXUUSoYXT
requir in	pPNOQLYSOUOS8TQQI
require	epgebagYcbYbadieS
require and	oReZbdZSWgWhVcdeV
research	hXePanbZYdeeebaVc
reserv	pejWWcZXUZTTQmJYa
resistanc	dmYWcecYfqYiYJTaY
resolut	nwRSgYfbgWafYbade
resolv	eiiaXbbWcYdRYvYbd
resourc	ZXVQZebbrU0cXZRaY
resourc to	pcTOXWbYYR0gYWUcX
respectful	nWVcSaeXaefJb0ZTX
respond	ggXabZuXZcbcabcTY
respons	bhSbbdZgbyaSbbaaZ
respons tim	kLYhaZUnVSQUobTiS
responsibil	WduabjfcYacUkffcp
responsibil for	gYlcaadZagdXYeadQ
rest	pbWfhZWcaUYeTYgdc
restor	epnXYabWXTZjVaPYX
restor the	ollZZcdWdXfVLZaTV
result	UdffcfeibiddkeThm
result and	pOUmhYcIaYWcTXpbO
result in	hZZXhZbbmaXjcfSXd
retent	hVjfWaQfUdZifgRpY
retry	plgUWYZZZXXXablZW
return	iZTbZZbZXcLYjYWib
return to	oEROXZWVVkHUcWSpV
reus	pfSXUYiVkipShface
revenu	YhWbeceerZebbddcf
reversibl	lcOcSaaaVyceaePed
review	YYglbXrUcabZYjbcc
review and	nHkSOPLaXKVHbqVkU
rewrit	laOUcaaalWfZeffZX
rewrot	kZKaQSPHRNhXKQPgL
rewrot the	ofTINbRHPOjKMSPHM
right	YaXYvYYVmRYWeNjYn
right decis	oYTbOXXWSpVbJYYaz
right thing	neRdYedcacVehdQdx
risk	Tbfhjdcbiobcfdaha
risk and	fWoNbRfbieeYYaTdb
risk of	jZbelcdbXVReebUYY
risk to	oZdfRXXVydaZZbVTY
roadmap	gcXKqYSQDPXVcWKSS
rol	YbkfffZcZgYcncYdd
rollout	eWaVkWbRSOlUUZRWY
room	eTYZbVdZbfsXgedda
rot	oQfPWMNPOhMFOZWaM
rough	ifYgceWWYeZYJaJbb
round	oiYjVITUPYcWgYlTc
rout	jZTfkVbVZXEVmYfYT
routin	kkbhZXcUacchWdOhb
rul	eaRrXaehYfaeYbTcX
run	eRmnadcUWbWaPTZWV
runbook	kYmUWbUtdVdTbffda
sacrific	jXnYWaYkbqZYaaNZT
saf	gXbVDPcoLcUSUPRMG
safeguard	oVwVWbVULPHIOaUUk
safer	plJiicaVTXeeaOVgX
safety	fsaZfTeWSbZDUXNWN
said	ecSaoWYNVTYTejOTW
said no	pguVTSYVXabUPZaYO
sam day	oYbgXcbcZtTYZbNcg
sampl	oTuiddfpZZcYVcSYY
sat	pnOcTRQSSNYnZXXPV
sav	WpgihecdcYTcfeheb
sav #	goiWXccZcOQXXbcXW
sav the	oTVVtWVYbMfYYWeXQ
saw	aYndTbdarhbZcaZeb
saw a	mS0dbdYOXOedkbZaZ
saw an	mIVmbQarotcaXaSXa
say	fZgaVJoWXTYNVlYbX
scal	eRNTToGUVTTUOSMsS
scalabil	jahuPaaYkcbdXjPbc
scalabl	kdgnaZhXLcbbXdUba
scenario	eSphefelhXZZabTec
schema	oRpVcSRQKOOOOkLPe
scop	Zg1abdbcfebZbfYbb
scop of	nPebZyVRmTaYXWLRR
scor	fvZNAZcTZYbfWYRel
scratch	iUpGSNSgbRQLUTTRL
seamless	pXmkZXcVZqYYTYNba
search	niQfROpMMPahLSjVV
second	bWWYVWabTWYVcWnaY
secur	bXegcfbmUVXdTebYO
see	eXTbdYjXWacYpdXZY
seek	kceVqSSridiGahede
select	iWhfTceYTkhaaalbY
self	kUMjbZaalXZpWdaTb
senior	cUdbZdmafhbjXgVhd
senior engineer	pXtVPXWZaecbbbRgb
sent	kXcXgYclbSbjVPZcZ
serv	hYYaZmfaegTWaaaml
server	hRfbWJHdNSVOESQLV
servic	XbgXagYkqWgbbbdbY
servic and	mSeXeZZcOHZdkbMaU
servic for	pHMSRXceoRPTKUjQS
sess	dcgjmfWZXddVaaShd
sess to	oSlmdXdYarhWgYKXc
set	XeXWdbeomfcZcbicf
set up	gjahWfaaXaTXWeTjb
setback	oZjKQYSVPVZMQloZY
setup	mTjjaXZqejQVUaPcU
sever	niWjZcfZZPMRcd0dY
several	lUUldZSieZejpcpac
shadow	lZiTblfZaTacYfRTc
shar	ZYecNbjZYcjeZabSa
shift	bWeZchSkcaYabYZdP
ship	caUWXbapTfXWZeYaS
short	eZacXTcfTqSacbRXw
short term	gZddXachRYSbbeYWy
show the	nPchhcXZaVbZcqVeT
sid	jPucdkgXRagfYWUcN
sign	hVSgXYbidZbngWaaO
significant	YgddZdaclaYfaZrXa
similar	iXdpajcbbfZeYcned
simpl	ficybdcedUYchbbWb
simplify	cuYpegedZZaaaeaab
simultaneous	jQUeqfbVSxcYaaGja
sinc	hfiYebacZNfadagpW
singl	bcYugSgXdZacddadf
sit	lHhRfVQKOQMNXVTRT
situ in	pQjjPVPQORTMeFgWS
situ wher	XehgdflfdeiRlYcdb
six	YUWnckSdcZaabcYna
six month	dYVebZPfVVZVeZXtX
six week	jYrTOohcTWUXZXLXb
siz	mXTXTOUNuWUUFRoRR
skeptical	oPOvYYZbZQZYsWXba
skil	gXYbZhkdbeadTalVb
sla	bWpcfZaWWLVjXaraY
slight	peOXVTWmcQXdVicQa
slot	pdVZWjZUNbTNcLXbW
slow	kdLaaQXuXMdUbWUXa
smal	evHkbSUYPYTdaVKfd
social	kPXZgddYccUbZWMZt
softwar	jaaZOffrbVccicVZf
solut	Vecjdlcaabobdhcbe
solut to	hcVdQWbWiZvVeYZaW
solut with	ojdrUZbbWOfXUdQcb
solv	WcipfecfZedcqcbcg
solv a	ddZogmbaUYbZzYVbZ
solv it	pgLLULaZUqaL0bWXX
solv the	kRrYbRfcWYXZVcdXu
someon	aebWWX0TUYVoWUSwT
someon els	oQuUYVSZTOZLZYQlQ
someon on	pTNVXrzUQPVhKLNAV
someon who	pVNaXPVQY2NCMTSka
someth	VbggbqYdadbghofZY
someth new	pdfcf1gfdbfUQccce
someth that	jcaSPQhRlTaczRYUW
someth you	iWbTrvSWNRfMPrVRV
sought	jXabyjXZacfRabYVa
sourc	gYTLLbabVhnUcYYab
spac	lVOmVwYcQedZUdTbY
speak	pQQcegWXZcY2dUbeV
special	lSJKQ0SlKRPMHPUSQ
specific	caViYYjlabbhcabYb
spik	mchPaicXkfYdtcThf
spok	mYLUVWOTTVRiOgVqY
spot	nmhWYZXXgUgXhYSYZ
spreadsheet	lqWXWXZZhHXiSbmZT
sprint	jYSThfSSQTXTaboha
stabil	fkmXedgbZbSdiYWdg
stack	ncMcNqQQWYVSLiWVO
staf	nQNJXZkXSYXXQRXbS
stag	jrYgebdeVdVWZYQde
stakeholder	ZckaqcZaSYcdigXYf
stal	mQXljaagbcSkTYQdQ
standard	UYZgbgepibZacamlX
standard and	ieTTQtbzVUXVWZWOU
standard for	iVWaWbhwcadYfbWWf
start	aRihWaiVjRWVfXOXo
start to	oWwffeOZdZgahfAcW
start with	ncHnQXXSUjXaRSPWS
static	pcQnfpdVaZXZWaqaa
statu	ffXkZVaeYVZredVZZ
statu quo	kUSoUSYnYWUVkkTWW
stay	ebdXajXbSnVWhcYaZ
step	ZejfcZaZbZagihhYh
step in	oaefVSUceUexfccUX
step up	oaYWYfYXYdRIyZRUa
stil	deQXoZZXeccdZWcTa
stood	oTtcMaWXZXcPXWbjP
stop	dXcTZZacXYaVrZfkk
stop the	jZSQiVXfUiaXRVQdS
stor	iRPaVaWaodNVWfeWh
story	iZVeMQMlTKRQxXacM
strategic	ZelekbccRcUdlened
strategic decis	oZTXvZccNldcfaZeZ
strategic inity	oUSXdWcXpXWepXOZc
strategy	amdbVdbaeaacjfncd
strategy to	pcRRoRRbjUXWRXRXX
stream	iVQhgbbdXXrdVghce
strength	kHbYjPbQTPaEKOMuV
stress	pReYccclcbZhVXGid
stretch	pTPVUdQaVbgbZctSe
strict	m2hcecTTZUYYbdabX
strong	dgZbdYefaVehfvdbd
structur	cVqXUtZRTYeZYZUYM
struggl	jYQaURZVVVYYaaogW
stuck	mgeaOdnWkTeVaWcZe
student	pRJOOOmQRLPHMSNHt
study	iaXbZxbfTXTaXVkcc
success	ZjdWdcKXgbcbcdeqa
sufficient	mTpbUgVrUKeThdWdd
suggest	fiLLURXloZWteVWUT
supplier	iPTLfdVcYPPLSWiXT
support	XjWcaZcekYZZX3YjZ
survey	lZOUfgegeafXeccoZ
sustainabil	kQPZYaavYeUbbVLXh
switch	ngYhQcffPrNagZNec
sync	mcWbaglSccYSJVlZY
system	Vbsacbbcdebcmdegf
system i	ogNVgSfQYLgSfafch
systematic	naRXVOcXaeTktbhff
tabl	lMQnVgXUUOYbZYqWe
tak	Xe3cZabdghZTaaYdf
tak the	pjYpSVqSaPacVQPUW
tak to	lTaURUbWseZbhZQRW
talent	gYRSaXwVSbZkTcYpY
talk	mPDMikfORPLIWVLFJ
taught	hTVYY4VXYYRRZYeWi
team	Mchdgffgcefjbdeqb
team and	eWdfaYjbbkeQdackV
team from	pXZJVffZbtWUdZXdZ
team had	ldbSdsZYdYbnUFXWW
team i	mdiOerbXbhebJYMbc
team in	oiXUcUfjdRewPXTUY
team member	cRNilWjpWbbcmhSYb
team or	kNpaYXZpOVbsddbUe
team that	oYPhYQMVRXNgXLrSR
team to	aeXednTYsYhgVSWha
team was	ggbebtWbbbcZUhRUc
team wer	pSgbXUYchbbWjarnO
technical decis	mjZVRlbejOghYgXde
techniqu	nJWnUaUSPPMbIPeQO
templ	kankaeTWHWNhWRTVY
ten	fXKjVSXXnXRTGXbUU
ten minut	oKNUZXfibyXjSURdd
term	aclcQbclYWXccXZax
term gain	pZiYRaRqXLcVcYaaN
term goal	pZzfYbaSWbcZeTSaX
term valu	nXzcdZedXaZddcPUS
test	XUSikklsVVcZVacab
test and	lVYjbbXHZiZVVaSWX
test for	pVKWQSrfMWOSURSTO
test with	mTWYclZjVXYrRYSaf
thank	nWQhaZSYebbhcYelT
that #%	hsIgdfaaXcaUegjld
that becam	ofLWTbSrWaZeYeidg
that nobody	pSMQcSZQVdncXwXnM
that other	mebJIOhVLNKIJRPnK
that wasnt	pTqQNUWIJMTHgpVSM
the #	afZggccRfWaXfmiga
the #%	pTRTgcfkiVVeTXhaf
the act	oZAQoOQsJASJBJORt
the answer	pPVRRaUTTpPPOTSZS
the api	nSNPoSbRTnUUbViXR
the app	kXRURRXUIVWXVdoWW
the approach	nYVddYWjhcbXXxWYd
the architectur	nHVcdUYMhMdUaaUWV
the audit	oThPlWWPXJQTRWrUI
the autom	naTeSaUbXUabaaMcr
the best	gZccySbTWZaYXadmZ
the biggest	oOhKcPQSsQTSRNLfK
the build	pQKNNQRgPPUTuQoQH
the business	fZhdTYcbdYbcVxbbU
the cal	kNNQfSXXSumGfZYYQ
the cas	lhXPfOXYmZZeadXcY
the client	nbKJfOPMRpUfNULRQ
the company	cS7TeddZXfeYZfXal
the complex	oVYoeQeVaZeUTYaWX
the contract	nVQdeRYZZYQlUmdaU
the convers	pTTqYUKYPRVZtjbTU
the correct	mYYd+LZcbRcUYdada
the cost	jVVRecbcefmbXcibb
the critical	jTdcaZbXWTiYoYpcd
the customer	cnfaZdebbXVpibaca
the dashboard	oaVOfiXWfWXfdVfef
the data	cWQaXTYYKoWgaSbSb
the deadlin	greZoWYSZZUUYZZlY
the develop	mXZQVTlObdgXdbqZd
the director	oXYVSRNTPPSrTdXbV
the end	gmhkVYXXbWbTYYYWQ
the entir	depdccRXWcVeXdhkc
the error	kRUckaVeZZXOSMRYU
the event	pSdXmXRQQnTSSPQWO
the featur	jbQRbVUfYWXWbZtTi
the financ	nSIlntTUMNNOGONQV
the first	dgZWcmZoYhbadbYfb
the framework	kepadMedadccmWWec
the ful	mWakhdbckXdXTkYdw
the futur	lcMsYZWuPebiPgJYh
the goal	cVTHbWWb0aXTZYPlf
the group	naaVVUkYXMfRSpOge
the hybrid	nVTfvYcXSUWfVlNaS
the idea	kSLSXsXXLdXlXbSXZ
the impact	beeiijikgacdacSbc
the inform	mZdaVnWTZVZUqZLaa
the initial	idbSbfPuiZbYadPed
the integr	nKTOSRXiRrVMTXTWm
the last	jhZUgtQcYaUNaeVqY
the launch	oUeebPTgVKQPWZpZE
the meet	pVaZYWRacUWaaoKlc
the metric	mifULacNeWSTrSXab
the migr	jKFYeUWZUKTRRXWXW
the miss	mijVPQYYWoZPGcMVP
the model	dedZlfeTfTVbdaZal
the need	jaLVeak0fWZZXbXZc
the network	ndlXeXOVVUUSRSKPV
the new	cdVkSjheYZVhJXVXY
the next	iclZcVUfJQWhYYaWO
the number	kPbaaUYJSSXWUkRVT
the organ	jVUXbfgeerWcZZXcY
the outcom	WfhcRehfqdgidckfZ
the partner	pISKyULSQiWOMGXOS
the peopl	oNTRORiLOQOGQMPqn
the pilot	joVdgScnXXcbYaPaa
the plan	ifXVIVRWXTSWiuMSS
the post	oSpXVcXVVbZbKVVjZ
the problem	cbhYgbgekbnbddPdq
the process	ecUWXZYYbZWDXwUdb
the product	hkPTWQJUMUVZYgUvP
the quarter	pRVaVNhPVXSRUgiVP
the real	gPvYgbcfZldcdYRdX
the releas	kTYXGXLkXPaOaVVWP
the result	cfZbclnnbclUbcZYc
the right	bcSZZXbbfVZcndwbo
the risk	daYVscdZngZeahXZX
the sal	mYQUZZZTWhafUfPbc
the schema	oQnVdUTQKPPMOeJQe
the scop	lRJZUxYVxnWacYISW
the second	nkImJOKkGhNVKIKNH
the servic	nYePQTGbgNmOPVQXW
the situ	akdeebalamgaZdZnY
the solut	jPqocaiaaXcdOeXdc
the statu	kcVpVSYjYVXRkkTWV
the supplier	pUQNkkQjPeMTOQIUE
the support	ooJIaPjYRMVJMSQKU
the target	nZSPcYYXbaXeYehZa
the task	jYVcYUtbebYdmbXar
the team	XdhUeTsbbUakUlWZW
the thre	ooSYgPNXQPRMaWZMU
the top	onOWuYVTQRUaRVjbT
the two	oMRTWRXeXTaQWkdXf
the underly	pbSaQjPTTadwWXeSa
the vendor	lTYWFaSmaPMKcknWO
the way	oRSTkOJrLGYbaRrVN
the week	pjNbZUXTQnZPVZQSS
the whol	lWRXTYmOhUWUVdcSR
the work	pJPqMONIBZaDGSFlN
thing	bZPcXgkeadZiYcXch
thing you	oYOabgWXZZb0YcVSV
think	bikcYpTYdYagXZZhf
think about	mSOVSRKQbKWUQZPsx
third party	pdicUNYYeSXlYbcct
thirty	oaTTaaiWWbcSYaWSo
though	lbVULTTkWQNWVaLKp
thought	dTcQKQTPtUYOTnBsc
thought it	pce0NggeYhbXTsgbT
thousand	eYeiaddiaIaWdcfef
thre	UegfjbhbTdkcdafgb
thre month	nfjRehodXfkMMZRce
thre week	jjbaZdYdbVfUbcTmd
thread	mRWVaodWiUbggcsaa
throughout	oXNeWbcbntVgjcZca
throughput	pONmgYYYQEcXaWkYT
thy situ	paQXIHaSPvYwWYUYa
thy work	pThYUSZcrUXWsaZfp
ticket	fVCwRCOTcYMMPPZKO
tight	fYZhYZbqaqhZZZeaa
tight deadlin	gZXhXWasboaZYYhZZ
tim a	p4VNWQZZaMqSYUOZR
tim and	gbQXgkfmYQbaaWVZd
tim by	lUVsYaZWWVZZafjcc
tim from	haciSXbbUTVXVUpWZ
tim that	ohgdcWeYaWcraZLaW
tim the	nNNePPQRoOdKvSLNP
tim to	fWWkcXmZZpcbYcZeb
tim when	Ndicfhafdbiffgchm
tim wher	mNMZVSYgKSgeTYWUt
tim you	Pfcegcecfeenghdlb
tim your	oVT0UOXQOOXrVMOVW
timelin	egaWcchbfkeZdvMcb
to #%	baccidtkcdbecbSnd
to achiev	eNRZXeWtQTUkZcNnh
to act	gTcZWbebWyZbUUiaZ
to ap	nhNaitZcPceadfSfd
to balanc	f1ebcccfbJddcccgd
to build	dXhXcfbdgbVbZdZas
to chang	igQRZIZnNkTWSdQQS
to choos	lnYcXZbzeScahdXad
to communic	mXoqdTSdcXdgckeUc
to complet	gdbbZqbYUqwZccDZa
to comprom	mPZZdcasc2dXaRBVc
to coordin	meNVZfkXnVaTSScWS
to deliver	afWjccbebpbidabec
to demonstr	kSZdUaRNZXUaabepZ
to develop	jWVORfoRlWaP2dVdb
to evalu	nmjXOUYNVXXacanee
to execut	jSUiepeablZVNlOed
to explain	pSGNPpTTThSPiRhSP
to find	gWSdmXaYTekRuURbV
to finish	pd4aeRNZaWPXWZUOV
to focu	mNaWFSJXLMXrSXjOU
to gain	pUNgXWYWQVO0bdZWZ
to get	fcfababZZprdgZaXb
to go	lVSXcTYrORZUrgWXV
to handl	lZjbVbcaadeUZblNf
to help	kgaZXmPbUZdidbYca
to impl	kVa6bYZadXZWmeVYd
to improv	dWilasXkfabeXUUbZ
to influenc	ocOYTQYWWXW0VZfVZ
to integr	mYRbbMYZneUUgkxdX
to keep	lVPdfoXaUaQRfWXVU
to learn	hVbMWbhYUOVUndceZ
to leav	kXqWYaYeVYVhcZiia
to mak	XcbgYZiogkeegaYgY
to manag	iaOhUTZZgYbuYajXf
to measur	opYedZVZxXURYSfcT
to meet	erVZUYbWaqcjaUdlY
to mov	odYWYUZYJtWUXWofc
to present	nqmbcTdfXcacXlMfg
to prevent	kOqMZYcgjdfZecUWc
to priorit	njRbdXdecVdVccveb
to push	kWoYXkWPUXWTZbkWS
to quick	kYRXbeWWWDZwXYWVX
to re	pbkVciejcebWQXSMX
to rely	oROdbNaUYTyoPZQXU
to resolv	jcaeWcZccdeWb3dde
to sav	ojJaPSRUGQPTUZvXO
to see	ldVagSXVZlVaoSVZS
to stakeholder	ogxVXbZcYmfNYXLea
to step	mYgVSUOVVZdgwZTQW
to stop	oRWcXXaNTiZcxYSYS
to support	pPSeTVYUXYSMK4OWZ
to tak	gX+hWZaZcgbTYZYbY
to thre	niRqZbUVbWcXedQZc
to two	pfUTdYkjebbabQOdd
to under	jfXmacfoYYTZZflca
to use	mRfZfTTQVarUIWYSU
to work	gMnYvPSWlUdTTQAwR
together	nSLOeFMLpVLUWSPlK
told	gXbVWcZcZUZvdcaVW
took	SbufegebidgdbdYdg
took a	gTAZMZUWnffNTYUPL
took an	pVWgbeYfVZgRTueXj
took of	mYwiTVWSNPSWTZIWR
took on	hateckYdgWaViaUbU
took the	mLsQWcNLQeTqSSQSR
tool	cSEeWUTSjTnOXbXUe
tool for	oGQxRSZWWXgWgYkWT
top	ifWTrbaZcVQgVWecZ
tough	mZxXeYdXXQXZUjZYT
toward	hSZRkRQZdgWXTdajY
track	eZpoVcdaabZaZcicb
trad	fYtZJQfhRQRQUYZQR
trad of	jjkWKbYpWSPVVYaZW
tradeof	nRXaQXbkfAsXYaQan
traffic	owLbiiaMOVQTTVObZ
train the	oKlXUTnMSQRdLWYSV
transfer	kdbhafVQZXWUZaYjb
transform	ZWSbZdbZhbZXscogV
transit	jZUUMZUXbwHTMRLUL
transparency	caaXijZcaVYkYYRZV
transparency and	oqiqgbYVdYhVWmRab
transparent	hYSceddYbdewUeafc
tre	hZXbbbSaYVcrZaUoX
trend	mWJelwXVJXYLLVKTP
trust i	pUZmamaYeVdcPUfTU
trust in	nUXfebQemdSaZTYhW
truth	mOQOQNDRTMSylLNGQ
try	eXOuWNRdTTSUOZRHq
try to	gkbydSaaaafdckcSZ
turn	WPnicQXOYWeXcbhgX
turn it	obPRYZDcGmTYSWveW
turn out	iXKUpXfUVZXXjjMWY
twelv	opVqZcRRZbaiRcQPV
twenty	nJxUahZQbWddSTcYV
twic	pRagTaYbXUZccQbeW
two	TdZejjaefYfchdfbY
two day	lXPYTmUhSYXSUaKQQ
two month	ldeggdcYXeUQZlKeY
two peopl	oXUcZiXbUUVSbeVnb
two week	hVRQaUReUeVYWWfYV
two year	jfaVaSSVcSOQjPFMP
typical	oR3SWeRZQPXWWZIXd
unclear	pcxbXecdYdalccUVQ
uncomfortabl	mQNVUSOTWQQqPqMJS
uncover	haWcfadYWYfrtdYZb
uncover a	paOaaaYPTWZ2dbWTb
under	Xcbl0cbbaZaZcbfcc
under #	iYVrafdkaPibbfeda
under pressur	kdWXscacVOMWhSnYX
underly	ncfQUjTXWadsWYbTc
understand a	pYWacOddeQdV3dfdb
understand and	pZUYdWddtXgYrbRac
understand the	kbrSeidefakhYYWde
understood	hWWibbeXgVblXpWYi
understood the	pfjYeSoVaZdWfmWar
unfair	pUIUURIRRLNjXPRvJ
unit	eUXodaWabZYaYbbgc
unnecessary	oihpQXZaULsZehacc
unpopular	jcSYaZYXXTYUjibYV
unreasonabl	p5HddYdYaYaVcLafO
until	edhVWTjjXbUcVaSJa
until the	paxYXRSTYYXPbXIRp
up #%	ouVTUSQVSHWZranTZ
upd	ccacfieYUfflifVcd
upon	pgmhZWcieXjXSYTXa
urgency	ludgcZbbbbbbYaUWS
usag	ljRaYVZRTTRXbkSUR
use	bUUSYbQZbZnXWddan
use of	pMMbQcYUTXSXPYSXs
use the	nsWfjUeZUgRafdbaY
used	XhYqoeafgVaaeZZca
used by	pZZOPPUTxQVbXcWTU
used to	pTyToYXSbOcTgNaSb
user	a+YgVVYdddXYfZWaP
user in	plcTRbiqRXaWaeMaa
using	afjbdicdeZnaceaeT
using the	pZycmZTTaXaVMWWbb
usual	nih4SObacZUdXUNbU
util	jbqSVWdcefVcpcode
valid	YdkgWeeiZbcbqdYda
valu	XZebSobjXZhkgdWbV
valuabl	ohfefRbeZUkUzacbe
variabl	kfhdXYZXpXRaeaQbW
variety	pROZeWZcUXZPSa3TR
vary	pUNXTWOWkeMhfdXqb
vendor	dNLUgPYUUUgYiMvUe
vers	gRRMLRYYUhYUlcbZa
via	i1WccdccaTaZabkfZ
view	fsgegPWctfaTVfYbW
vis	cZbdcabexedbacadc
visit	mlJYXYbXSXcjhSCWa
visual	mQdtcXebjcbbWgUcc
voic	mYQXaXSbnTaOdaQOa
volum	daofYdffaaXXbdPdc
volunteer	pMeQaWaYVNTUaWfXl
vs	bXXidTYZcZXYmUiYG
wait	fqVXcZcXYidYcdZZZ
wait for	jZSadeeWbxdbafZbd
walk	nWQbbXZUaXdX4aVbb
walk me	ocQadWYVZYcX2dVaa
want	boaWWZYUarXYVdYaR
want to	iTbSgbaehXUZcdccc
warehous	ococbjYReZTVWaqJX
warn	lVNZdfWVMqXWXUTQh
was #%	jZbcjTfSdxWfaaPjZ
was adopt	iTXdxhchXfeeZaUfj
was assign	nZaYcnXdbEgZcZeeb
was complet	pdTebafYdfWdfZRfu
was important	oXiWRYOZVQtYdQPoT
was stil	mMIVMSTKndRdVgPUL
was struggl	peLgPKGSSYYijdayW
was work	ljdZQUVTwXdYmTRZc
was wrong	lPOUSHNNMMSegpPLR
wasnt	bfnckXbdRiaZlkZYZ
wast	iddRaVbZgewaaaddT
watch	odlgRUYcYObcOePWU
way	abYojofekZeZWcjaT
way of	nWSrPpUagbaaYaZWa
way to	hhckWaeTadneZfveT
we built	nnXRYmeackbRQaMea
we dont	pWlauNTWdSeQbWlhY
we need	gUaWVWcRgZWVbdiZb
web	pSVebVcOxbZeclQaZ
week and	plfaVVPbcPKkYWWLY
week later	psWQYaTbcVZgdeNcb
week with	oWXbaWUUUTaWdashX
weekend	jUpcTdMZpDXXEYZcR
weigh	nYgWXYbMYXxaZSafV
wel	dPQYXaiceXTfYpOiY
went	XoebkbjZcXTVYbXba
went abov	jlsbcabVVaabedYbZ
went liv	mWNUVWnUZQYXXTjZU
went through	pXQNRpagNaaQZdVTb
went to	nhSPZeiUUdbaPFJaZ
went wrong	pQSTWRUSZmdWRlrXc
wer #%	nWUZJYPWZTdoUaxZd
wer abl	lTZtoUYaeocVckWca
wer going	nTfUWKSVTSXIUW5Wm
wer try	obaOcPVYbVcnpqTdb
wer wrong	nNJT+PScOPPELHGJJ
werent	kbVXaVZpYoTXVTTXR
when work	ppUdYTcVcWroYTKZX
whether	kNPaYZWdjmZUUaRUZ
whil maintain	iuXWRefXYdRbelieV
whol	kWSWUYmPkWXWXdcTS
why	XacdfYfbfYehimWZf
why did	gYVTWcXdhYahXYHnu
why was	lammWUZboccpUCRbW
wid	kYWTYRUSlabUWidTO
window	jjTlWZdYVVTZndfbd
wish	oXOYhTc5VXcXXYLZJ
wish you	pXVcXSa+WWZXYdKYK
with #	aaUdeddYZXbtYVmbW
with #%	fZaUWVUNVmYPTWdic
with data	jUfhUbegWYVSXvXea
with high	oShUZhVVjfXbXaQmT
with him	paZYTcpcVbajTUSPY
with less	oeXXddddcZwXaclRa
with limit	iaObXYbXIksXbYnVU
with team	pPLWUTQUeaXRXVc1Y
with thre	lZMlagbeoccbfcaWb
with two	pWSWgIWTwOKhOTITN
with zero	gfQWOUVjYnhSTUNKR
within a	igQcXdWWVhViciOVU
within two	niPgUUZiYWUQTXPZM
within your	oMWZYYraZXaLbpoJj
without	ScmgdbZjcbichedea
without a	oYHeQTYINNYNXkMgV
without all	pRhVGSZUYcXNuUcVT
won	kXJQMRQWoMRodSGTW
work and	kddbYOUVQcamVWagY
work environ	jccNeeNcddWbdZV7V
work on	dZfTaeYUVTbliYbal
work through	pfRRSgbRTPUpYObYW
work to	pNWYgZdqSZceZjVRi
work with	dZZcloWZXbkjYaRkV
workflow	glpwTZfXbSSddbSdd
workload	pREUqWZeOaUXShjZd
workplac	oSYTVlZZcaaVaYOXr
workshop	jeHWUNqfQeYXiWUaa
world	hMLZeRNFQWURVreTg
wors	jULZWWWZWqVaMUWVl
would tak	ocXJSRUUkVNVNTORT
wouldnt	nNdvWYd2YaaeeSNbX
writ	gdTbmYTUYhWnPVfaY
wrong	aUWOkPWmXSXYPeYiW
wrong and	oJFTNNNPOJPgOgiNQ
wrot	cWYiVRiZNSXLfYSYZ
wrot a	mPRhXcYPdiZILXTfR
wrot the	jVoZaVLpVMVUQOORg
year	VVfYdajYnbVZaWqVX
year of	nScQPWPgQTSYqNTVM
you abl	jYYTSabZYqbodZoab
you advoc	omPacWVZUUSVYLW5V
you approach	haWhbmkWXYhcOyHTj
you balanc	gRHjMNRQ0YbTbINRR
you built	oZjEMoMLGFPZJMJnH
you cam	pmUAZVXYkYjYyZbeZ
you challeng	kQHrntRALMlOMOHeH
you communic	mQbVSZVVcRZlKIqWU
you consider	hVSfWeXbSiiUaZWqw
you couldnt	pgQZYPbubYZjZcSaa
you cre	jbeidXMYRYaVccdyX
you decid	hTXjMhYVjpafYVTXe
you deliver	mNQZWYXQVRtPZlWNS
you develop	mQKbQZqKLQGJKQDlN
you didnt	cOOULgSrobXSTWRTS
you disagre	gjacuecXbYdPaWtWd
you dont	nnSZSkWXUcW2cWUca
you ensur	fWfYWQfbRiXRhYepD
you ever	nVFUTNRLMvUmsXPUK
you fail	pRLVhSYSUKTxOQITu
you felt	ljgTXadaOYhXalcYk
you find	pZXUxhVSXMXVKWaUX
you found	lJMYVITaENmmIQOFp
you go	nrhZaYZ0cYbWVdKdY
you handl	bYgYnVTUVSYqWukTb
you help	gVLPXO3VXVjeZYUaX
you identify	fTvgXtrUhdQTGYdQW
you implement	pjQZSQYoNVXOUXMnP
you improv	nhnJWOtRSSUVTXQFR
you invent	pVtfcYdaaZeaYZZdX
you invest	pXFMURhOISFQLRToI
you know	erebbSVfeRcSsrbYU
you learn	deTZjhaXmebpeZYaa
you mad	ZlpjaagWXiZcVgYYn
you mak	iniZiTXNTdSSgNdWb
you manag	kWmXUTEUURYbUWeqV
you mentor	naTfcaUbZYdWddaxb
you need	gMQPQqMkRckadTOFQ
you notic	pWeXYWXSTYWMXZRyW
you personal	pKoQSTRlWQUOgQSSQ
you pivot	pOGlEmQNLANFskGOF
you priorit	kvTYUXYSTliTXXDnN
you propos	jZWOmXZa+WYSPMNWY
you push	ppKVSOUXWKVJYXzUV
you real	jSqWY9VQbVWOLceVT
you receiv	mKLVUQzkQQUJSrQQP
you refus	mWWdfZYnZUqecEkcb
you saw	mJxaZTZpQdbVUabZT
you solv	jmTjaiZcbYbWgaRbZ
you stay	nZOSYzaaPXebpecZZ
you step	oZxaZSSbaaQnHbPSR
you tak	fkzhdaaZThbaebXZY
you think	kokZYQRZVXYkXTTAm
you thought	iVRhkZcX1WjaXRXQc
you took	banYWWbYpgadVcTau
you uncover	oeTddabfeac0QeZYd
you use	ldYXTraVaShQrbaaT
you used	goXqyZWfVMOOlWbYW
you went	hculViYVgXZYSbNZV
you work	hSSaXVPaYlYqWZPnj
your	jaeakYZYfXaXoebTW
your act	odkaZVZTWAXhaaUQb
your area	pXxdZPeccbfYWfZgW
your comfort	peNde3ebYdfcaeVdV
your curios	nfdgRxeggZgagfedX
your current	pdDvnMOILeVONSLTH
your customer	nZibOaXbXYdpdaNam
your decis	lXPZpTaXaSZUkOaXR
your direct	mSQfSWQdbcbaindsy
your job	mcndYzZXcabWUYVbV
your manager	hWtXLTWZXyYVWNuWQ
your project	pYJYZaYYVYWeuViXW
your responsibil	pRjUVqUTSMUSNTUUF
your rol	lWtXWAMXPXYQzTTnQ
your standard	mYebidd3fcfYhVTfe
your team	WaVedlWkYmemXZetX
your vis	oSQuZUWWiYYUQTafX
your work	goSTbkUqKoadYaGQu
yourself	jWJSXiIPMLhLdZDcM
youv	eUQSZaUqbVWWlXaIk
youv had	nOQSjORZLPQQjQIEm
zero	beZNYaWYRikYVWPoV
zon	iXicXjfZWjXVobYfc`,
};
