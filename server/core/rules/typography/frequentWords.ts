/** Long words that sets of questions are full of: a hyphen within one of them is left from a line's end. */
export const frequentWords: ReadonlySet<string> = new Set(
  `aandacht aandeelhouder aandeelhouders aangenomen aangepast aangezien aanleiding aanpassing aanpassingen aanpak
  aanpakken aantal aantallen aanvraag aanvragen aanvullend aanvullende aanwezig aanwezige achterstand achterstanden
  achtergrond advies adviezen afgelopen afspraak afspraken afwegen afweging algemeen algemene allemaal ambtenaar
  ambtenaren anderzijds arbeidsmarkt asielzoeker asielzoekers autoriteit autoriteiten basisschool basisscholen
  beantwoord beantwoorden beantwoording bedrijfsleven bedrijven begroting behandeling bekendheid belanghebbende
  belanghebbenden belangrijk belangrijke belangrijkste belasting belastingen belastingdienst beleidsregel beoordeelt
  beoordelen beoordeling bereikbaar bereikbaarheid berichten beschikbaar beschikbare bescherming besluiten
  besluitvorming bestaande bestuurder bestuurders betrekking betrokken betrokkene betrokkenen bevoegdheid bevoegdheden
  bevolking bewindspersonen bewoners bezwaren bijvoorbeeld binnenkort binnenland binnenlandse buitenland buitenlandse
  burgemeester burgemeesters capaciteit commissie commissiedebat communicatie concreet concrete consequenties
  consument consumenten controle coronacrisis criminaliteit daadwerkelijk daarmee daarnaast daarover daarvoor december
  deskundige deskundigen digitale discriminatie doelstelling doelstellingen documenten duidelijk duidelijke
  duidelijkheid duurzaam duurzame eerdere effecten eigenaar eigenaren energie energiebedrijven ervaringen
  februari financieel financiële financiering gebieden gebruikers gedurende gegevens gelegenheid gemeente gemeenten
  gemeentelijke gemeenteraad gemeenschap geluidsoverlast gesprekken geschiedenis gevaarlijk gevaarlijke gevallen
  gevolgen gezamenlijk gezamenlijke gezondheid gezondheidszorg handhaving hiervoor huishouden huishoudens huisvesting
  huurders identiteit individueel individuele informatie informatievoorziening informeren ingevoerd initiatief
  initiatieven inkomens inmiddels inspanningen inspectie instantie instanties instelling instellingen integraal
  internationaal internationale invloed inwoners inzichtelijk jaarlijks jaarlijkse journalist journalisten
  kabinetsbeleid kinderopvang klimaatverandering kwaliteit landbouw landelijk landelijke leefbaarheid leerlingen
  leerkrachten luchtkwaliteit maatregel maatregelen maatschappelijk maatschappelijke maatschappij medewerker
  medewerkers meerdere middelen milieuvriendelijk mogelijk mogelijke mogelijkheid mogelijkheden momenteel
  natuurgebied natuurgebieden nederland nederlander nederlanders nederlandse noodzakelijk noodzakelijke november
  omgeving omgevingswet omstandigheden omwonenden ondanks onderbouwing ondernemer ondernemers ondernemingen onderwerp
  onderwerpen onderwijs onderzoek onderzoeken onderzoeker onderzoekers ondersteunen ondersteuning onduidelijk
  ontwikkeling ontwikkelingen onveilig onveilige openbaar openbare oplossing oplossingen opleiding opleidingen
  opvatting opvattingen organisatie organisaties ouderen overeenkomst overeenkomsten overeenstemming overheid
  overheden overlast overleg overwegen overweging overwegingen overzicht parlement persoon personen persoonlijk
  persoonlijke persoonsgegevens politiek politieke praktijk problematiek problemen procedure procedures producten
  programma projecten provincie provincies provinciale publicatie rapport rapportage rapportages realiseren
  rechtspraak rechtsstaat rechtvaardig redelijk regelgeving regelingen regeerakkoord resultaat resultaten
  richtlijn richtlijnen samenhang samenleving samenwerken samenwerking scholieren september situatie situaties
  slachtoffer slachtoffers specifiek specifieke staatssecretaris stakeholders standpunt studenten subsidie subsidies
  tegelijkertijd tegemoetkoming tekorten termijn toekomst toekomstbestendig toename toepassing toezicht toezichthouder
  toelichten toelichting transport uitgangspunt uitgevoerd uitkering uitkeringen uitkomst uitkomsten uitspraak
  uitspraken uitvoering uitzending universiteit universiteiten vaststellen veiligheid veiligheidsregio verandering
  veranderingen verantwoord verantwoordelijk verantwoordelijke verantwoordelijkheid verantwoording verantwoorden
  verbeteren verbetering verbeteringen verdachten vergelijkbaar vergelijkbare vergoeding vergunning vergunningen
  verhouding verkeer verklaring verlenging verplicht verplichte verplichting verplichtingen verschillende
  verschillen vertegenwoordiger vertegenwoordigers vertegenwoordiging vertrouwelijk vertrouwen vervoer verwachting
  verwachtingen verwerking verzekeraar verzekeraars verzoeken volgende volledig volledige voldoende voorbeeld
  voorbeelden voorbereiding voorgesteld voorkomen voorlichting voormalig voormalige voorstel voorstellen voortgang
  voorwaarde voorwaarden voorziening voorzieningen voorzitter vraagstuk vraagstukken waarborgen waaronder waarschijnlijk
  waarschuwing wachtlijst wachtlijsten wachttijd wachttijden waterschap waterschappen werkgelegenheid werkgever
  werkgevers werknemer werknemers werkzaamheden wetenschap wetenschappelijk wetenschappelijke wetenschappers wetgeving
  wetsvoorstel woningbouw woningnood woningmarkt woningen zelfstandig zelfstandige zelfstandigen ziekenhuis
  ziekenhuizen zogenaamde zogenoemde zorgaanbieder zorgaanbieders zorgverlener zorgverleners zorgverzekeraar
  zorgverzekeraars zorgvuldig zorgvuldige`.split(/\s+/),
);
