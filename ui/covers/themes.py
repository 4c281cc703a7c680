"""What the catalogue's themes look like: motifs by the words that call for them.

Words are in the singular; `choice.py` reads themes word by word and in pairs and threes. A word may
stand with several motifs: each film takes its own of them.
"""

TELLING = {
    # Things that can be drawn as they are.
    "planet": "planet, space travel, space opera, space, alien planet, interstellar, mars, colony, "
    "space colony, outer space, galaxy, star war, starship, starship crew",
    "orbits": "space exploration, space mission, astronomy, solar system, cosmos, monolith, "
    "space station, space opera, space, satellite, moon landing",
    "rocket": "rocket, astronaut, space race, nasa, space travel, spaceship, space adventure, "
    "space mission, starship, moon landing, starship crew",
    "saucer": "alien, alien invasion, ufo, extraterrestrial, first contact, alien contact, "
    "alien abduction, martian, flying saucer",
    "egg": "alien creature, parasite, hatching",
    "comet": "asteroid, comet, meteor, meteorite, end of the world, apocalypse",
    "code": "hacker, hacking, computer hacking, virtual reality, simulated reality, simulation, "
    "cyberspace, cyberpunk, computer, internet, programmer, video game, gaming, online",
    "circuit": "artificial intelligence, computer, technology, supercomputer, surveillance state, "
    "silicon valley, start-up, social media, microchip",
    "robot": "robot, android, cyborg, killer robot, giant robot, mecha, replicant, automaton, "
    "humanoid",
    "clock_spiral": "time travel, time loop, time machine, time paradox, parallel timeline, time",
    "clock": "time loop, race against time, real time, time limit, deadline, countdown, one day, "
    "single day, twenty-four hour, time",
    "hourglass": "mortality, aging, old age, passing of time, immortality, ageing, meaning of life, "
    "eternal life, terminal illness, retirement",
    "dinosaur": "dinosaur, prehistoric, prehistory, caveman, cavemen, jurassic",
    "shark": "shark",
    "octopus": "sea monster, giant squid, octopus, tentacle, lovecraft, kraken, cosmic horror",
    "fish": "fish, fishing, fisherman, fishermen, aquarium, undersea, coral reef, mermaid, ocean, "
    "underwater",
    "submarine": "submarine, deep sea, diving, diver, underwater, scuba",
    "ship": "ocean liner, shipwreck, ship, sea voyage, cruise, cruise ship, ferry, navy, emigration",
    "sailing_ship": "pirate, mutiny, sailing, sailor, swashbuckler, whaling, whale, buccaneer, "
    "age of sail, tall ship, caribbean, explorer",
    "anchor": "navy, sailor, harbor, harbour, port, dock, dockworker, naval warfare",
    "lighthouse": "lighthouse, coast, seaside, seaside town, storm, isolation",
    "waves": "sea, ocean, swimming, swimmer, river, lake, seaside, flood, boat, drowning, canal, "
    "river journey",
    "big_wave": "surfing, surfer, tsunami, flood, storm at sea, tidal wave, storm, disaster",
    "island": "island, desert island, castaway, stranded, tropical island, remote island, "
    "deserted island, greek island",
    "beach": "beach, hawaii, florida, miami, summer vacation, spring break, california, "
    "seaside holiday, lifeguard, rio de janeiro, malibu, brazil, cuba, havana, summer, vacation, "
    "resort, beverly hill",
    "chest": "treasure, treasure hunt, buried treasure, gold, lost treasure, treasure map, pirate",
    "compass": "expedition, adventure, archaeology, archaeologist, globetrotting, explorer, quest, "
    "exploration, travel, lost city, journey, map, holy grail, ancient artifact",
    "pyramid": "egypt, ancient egypt, mummy, pharaoh, cairo, pyramid",
    "columns": "ancient rome, ancient greece, greek mythology, gladiator, roman empire, sparta, "
    "athens, mythology, greek god, rome, toga, caesar, philosophy",
    "castle": "castle, fairy tale, medieval, kingdom, knight, royal court, princess, prince, "
    "enchanted castle, fairy tale parody, arthurian legend, king arthur, fantasy world, scotland, "
    "fantasy kingdom",
    "crown": "king, queen, royalty, monarchy, royal family, kingship, succession, princess, prince, "
    "royal court, emperor, empress, tudor, court intrigue, throne, royal, dynasty, aristocracy, "
    "high society",
    "sword": "sword, arthurian legend, king arthur, sword and sorcery, knight, swordplay, "
    "medieval war, crusade, swordsman, duel, viking, epic battle, swashbuckling, fencing, "
    "scottish independence, gladiator, musketeer, warrior, barbarian",
    "ring_of_fire": "magic ring, one ring, portal, wormhole, gateway, fellowship",
    "dragon": "dragon, sea serpent, chinese mythology, chinese legend",
    "wand": "magic, wizard, magic school, magician, sorcerer, sorcery, spell, illusionist, "
    "stage magic, fairy godmother, fairy, magical powers, enchantment",
    "cauldron": "witch, witchcraft, coven, curse, spell, voodoo, black magic",
    "lamp": "genie, arabian night, three wishes, wish, wish fulfillment, wish fulfilment, baghdad",
    "wish": "wish fulfillment, wish fulfilment, stardom, dream, fairy, guardian angel, angel, hope, "
    "miracle, talent show",
    "haunted_house": "haunted house, haunting, haunted, haunted hotel, gothic, old dark house, "
    "poltergeist, haunted mansion, country house mystery, mansion, ghost story, family curse",
    "ghost": "ghost, spirit, afterlife, haunting, poltergeist, apparition, dead spouse, "
    "unfinished business, limbo, halloween",
    "bat": "vampire, dracula, vampirism, batman, vampire hunter",
    "skull": "death, zombie, undead, cannibalism, cannibal, skeleton, gore, necrophilia, "
    "resurrection, living dead, day of the dead, plague, grim reaper, mortality, dead body, corpse",
    "hand": "zombie, undead, living dead, resurrection, buried alive, grave, zombie outbreak, "
    "zombie apocalypse",
    "wolf": "werewolf, werewolve, wolf, wolve, lycanthropy, wilderness survival",
    "claw": "monster, creature feature, creature, giant monster, mutant, beast, wild animal, "
    "killer animal, kaiju, man-eater, mutation, mutants",
    "monster": "monster, childhood fear, friendly monster, ogre, imaginary friend, troll, "
    "monster next door, goblin, gremlin",
    "spider": "spider, spider-man, arachnophobia, web of lies",
    "beetle": "insect, bug, ant, bee, cockroach, entomology, giant insect, metamorphosis",
    "butterfly": "butterfly, metamorphosis, transformation, makeover, silence of the lambs, moth, "
    "sexual awakening, self-discovery, blossoming",
    "snake": "snake, serpent, snakes on a plane",
    "bird": "bird, freedom, flying, migration, falcon, geese, owl, parrot, crow, eagle, penguin, "
    "individual freedom, exile, swan, pigeon",
    "dog": "dog, puppy, sheepdog, canine, stray dog",
    "cat": "cat, kitten, cat burglar, feline",
    "lion": "lion, african savanna, safari, big cat, zoo, circus animal, tiger",
    "horse": "horse, horse racing, jockey, rodeo, cavalry, equestrian, racehorse, polo, cowboy",
    "pig": "pig, farm animal, barnyard",
    "rabbit": "rabbit, cartoons and human, cartoon, bunny, live action and animation, easter",
    "ape": "ape, gorilla, monkey, chimpanzee, evolution, primate, human evolution",
    "elephant": "elephant, safari, circus animal, ivory",
    "bear": "teddy bear, bear, toy, stuffed toy, childhood innocence",
    "blocks": "toy, toys come alive, toy company, childhood, nanny, babysitter, babysitting, "
    "kindergarten, daycare, preschool, lego, doll, parenting, children",
    "puppet": "puppet, puppeteer, marionette, ventriloquist, manipulation, stop motion, wooden boy, "
    "mind control, free will",
    "balloons": "birthday, party, prank, house party, children's party, clown, birthday party, "
    "celebration, slacker, prom",
    "balloon": "hot-air balloon, hot air balloon, airship, balloon, flying house, "
    "around the world, exploration, steampunk",
    "kite": "kite, childhood friendship, childhood, growing up, childhood friend",
    "boxing_glove": "boxing, boxer, prizefighter, underground boxing, underground fighting, "
    "fighter's comeback, heavyweight",
    "boxing_ring": "boxing, wrestling, wrestler, boxer, prizefighting, mixed martial art, "
    "fight club, cage fighting",
    "baseball": "baseball, little league",
    "basketball": "basketball",
    "football": "football, soccer, world cup, football hooligan",
    "gridiron": "american football, super bowl, quarterback, high school football",
    "golf": "golf, golfer, caddie",
    "bowling": "bowling",
    "tennis": "tennis, ping pong, table tennis, badminton",
    "puck": "ice hockey, hockey, ice skating, figure skating",
    "medal": "olympic, olympics, athlete, competition, running, underdog team, running race, "
    "gymnastics, marathon, coach, sport, championship, underdog, underdogs, beauty pageant, "
    "spelling bee, tournament, cheerleading, cheerleader",
    "snowflake": "skiing, bobsled, ice age, snow, ice, frozen, antarctica, arctic, cryogenic",
    "racing": "racing, street racing, car racing, formula one, motor racing, race driver, "
    "pod racing, nascar, grand prix, car race, cross-country race",
    "car": "car chase, car, taxi, taxi driver, driving, driving lesson, limousine, car theft, "
    "used car, chauffeur, getaway driver, hitchhiking, stunt, stunts, drive-in, car crash",
    "motorbike": "motorcycle, biker, motorbike, motorcycle gang",
    "bicycle": "bicycle, cycling, cyclist, bike",
    "train": "train, railway, railroad, subway, metro, train robbery, train journey, runaway train, "
    "hobo, train station",
    "plane": "airplane, plane crash, pilot, hijacking, airport, aviation, flight, airline, "
    "flight attendant, air force, aviator",
    "squadron": "fighter pilot, fighter pilots, air force, aerial combat, air war, dogfight, "
    "test pilot, pearl harbor, world war ii pilot, bomber crew",
    "parachutes": "paratrooper, d-day, world war ii, skydiving, invasion, smokejumper, normandy",
    "suitcase": "hotel, travel, tourist, immigration, immigrant, emigrant, refugee, exile, "
    "immigrants, immigrant family, immigrant experience, refugees, vacation, family vacation, "
    "tourism, salesman, traveling salesman, homecoming, migrant worker, migrant workers, motel, "
    "asylum seeker, journey home, migration, honeymoon, displacement, expatriate",
    "road": "road trip, highway, road movie, route 66, drifter, hitchhiker, truck driver, trucker, "
    "open road, lovers on the run, on the run, wanderer, post-apocalypse, post-apocalyptic, road, "
    "wasteland",
    "winding_road": "road trip, journey, pilgrimage, walking, travel, wandering, "
    "journey of self-discovery, odyssey, trek, quest",
    "mountain": "mountain, mountaineering, mountain climbing, everest, himalaya, tibet, alps, "
    "climbing, avalanche, nepal, nazi gold, monastery, summit",
    "volcano": "volcano, pompeii, eruption",
    "desert": "desert, western, wild west, spaghetti western, american west, mexican border, "
    "gunslinger, outlaw, border, cowboy, arizona, texas, new mexico, frontier, american frontier, "
    "sahara, middle east, bedouin, stagecoach, mexico, australian outback, drought, gold rush, "
    "outback, outlaws, gunfighter, bandit, north africa, nomad",
    "sheriff_star": "sheriff, lawman, wild west, gunfighter, marshal, outlaw, bounty hunter, western, "
    "deputy, gunslinger, showdown, posse, texas ranger, small-town sheriff",
    "forest": "forest, wood, woods, wilderness, camping, cabin in the wood, jungle, nature, hiking, "
    "amazon, rainforest, environment, hunting, robin hood, lumberjack, alaska, ecology, "
    "environmentalism, summer camp, hunter, bigfoot, native american, native americans, deforestation",
    "moon_trees": "summer camp, cabin in the wood, woods, forest, found footage, folk horror, "
    "backwood, backwoods, camping, lost in the wood, folklore, cult, cults",
    "snow": "winter, snow, blizzard, ski resort, alaska, arctic, siberia, scandinavia, north pole, "
    "snowstorm, iceland, norway, finland, minnesota, canada, isolated cabin",
    "tornado": "tornado, hurricane, storm chaser, kansas, natural disaster",
    "lightning": "superpower, superpowers, electricity, frankenstein, mad scientist, telekinesis, "
    "norse mythology, thor, storm, superhuman, supernatural power, special power, special powers",
    "rain": "rain, monsoon, flood",
    "umbrella": "nanny, rainy, rain, musical romance, mary poppins",
    "cowl": "superhero, superhero team, comic book, comic book adaptation, secret identity, "
    "superhero parody, vigilante hero, masked vigilante, masked hero, sidekick, vigilante, "
    "caped crusader, supervillain, dual identity, origin story, superheroes",
    "burst": "comic book, pop art, supervillain, explosion, superhero parody, comic book satire, "
    "mutant, mutants, action hero, comic strip, destruction",
    "bomb": "bomb, bomber, bomb disposal, terrorist, terrorism, bomb on a bus, terrorist bomber, "
    "terrorist attack, doomsday device, sabotage, anarchism, anarchist, explosive, extortion, "
    "ticking bomb, ira, assassination plot",
    "mushroom": "nuclear war, nuclear, nuclear weapon, nuclear weapons, atomic bomb, nuclear threat, "
    "hiroshima, nuclear apocalypse, nuclear test, radiation, cold war, atomic age, doomsday, "
    "manhattan project",
    "helmet": "world war ii, world war i, vietnam war, iraq war, war, soldier, soldiers, "
    "band of soldier, korean war, combat, trench warfare, boot camp, military, marine, marines, "
    "battle, platoon, special force, special forces, army, afghanistan, anti-war, veteran, "
    "military training, american civil war, civil war, mercenary, mercenaries, war correspondent",
    "barbed_wire": "holocaust, concentration camp, prisoner of war, prisoners of war, pow camp, "
    "nazi occupation, nazis, nazi germany, internment, berlin wall, labor camp, gulag, auschwitz, "
    "nazi, world war ii, genocide, ghetto, japanese occupation, border crossing, labour camp",
    "crosses": "world war i, trench warfare, anti-war, war trauma, massacre, funeral, cemetery, "
    "battle, mass murder, war crime, world war ii, vietnam war",
    "crowd": "revolution, rebellion, protest, strike, labor union, activism, uprising, civil right, "
    "civil rights, political activism, revolt, french revolution, slave revolt, resistance, "
    "russian revolution, counterculture, student protest, workers' right, union, apartheid, "
    "miners' strike, independence, totalitarianism, class struggle, communism, social change, "
    "irish independence, women's right, suffrage, suffragette, idealism, demonstration, "
    "authoritarianism, totalitarian regime, propaganda, riot, fascism",
    "fist": "black power, racism, blaxploitation, gang, gangs, brawl, street fighting, skinhead, "
    "race relation, race relations, street gang, neo-nazi, masculinity, racial tension, rage, anger, "
    "police brutality, resistance, hooligan, juvenile delinquency, street violence",
    "fighter": "martial art, martial arts, kung fu, karate, ninja, shaolin, muay thai, wuxia, "
    "fighting tournament, wing chun, martial arts tournament, taekwondo, street fight, judo, "
    "martial arts comedy",
    "katana": "samurai, swordplay, ronin, sword, bushido, female warrior, wuxia, yakuza, ninja, "
    "sword duel, feudal japan, swordsman, swordswoman, duel, assassins, stolen sword",
    "gate": "japan, feudal japan, samurai, tokyo, shinto, kyoto, okinawa, japanese family, geisha, "
    "edo period, yokai, meiji era",
    "pagoda": "china, ancient china, imperial china, wuxia, buddhism, shaolin, buddhist, monk, "
    "chinese mythology, korea, vietnam, beijing, thailand, tang dynasty, qing dynasty, temple, "
    "chinese opera, hong kong",
    "lantern": "chinese new year, old shanghai, shanghai, chinatown, chinese family, peking opera, "
    "chinese opera, taiwan, taipei, beijing, cultural revolution, concubine, hong kong, vietnam, "
    "ming dynasty, cantonese, chinese tradition, village life, ancestor",
    "lotus": "india, bollywood, buddhism, hinduism, mumbai, reincarnation, enlightenment, dalai lama, "
    "meditation, yoga, indian family, new delhi, kolkata, spirituality, bengal",
    "onion_domes": "russia, moscow, soviet union, russian, russian mafia, russian revolution, "
    "st. petersburg, soviet, cold war, tsarist russia, ussr, stalinism, kgb, post-soviet russia",
    "eiffel": "paris, france, french resistance, eiffel tower, americans in pari",
    "clock_tower": "london, victorian london, england, sherlock holmes, jack the ripper, blitz, "
    "british government, swinging london, swinging sixties, london underworld",
    "bridge": "san francisco, brooklyn, bridge, new jersey, brooklyn bridge",
    "dome": "white house, us president, politics, president, election, washington dc, senate, "
    "political campaign, political thriller, congress, american president, presidential election, "
    "watergate, politician, secret service, political satire, government cover-up, political corruption, "
    "lobbying, american politics, government conspiracy, presidency, cia, political scandal",
    "ferris_wheel": "carnival, amusement park, theme park, fairground, vienna, coney island, funfair, "
    "fair",
    "circus": "circus, clown, carnival, freak show, ringmaster, trapeze, sideshow, acrobat",
    "farm": "farm, farming, farm life, rural life, farmer, village, countryside, harvest, rural, "
    "agriculture, peasant, peasant life, family farm, rural america, ranch, kansas, plantation",
    "factory": "factory, industrial, chocolate factory, working class, coal mining, mining, "
    "labor union, steel town, miner, pollution, coal miner, industry, weapons industry, sweatshop, "
    "corporation, mine, assembly line, environmental collapse, industrial revolution, detroit",
    "bars": "prison, death row, prison escape, wrongful conviction, inmate, women in prison, jail, "
    "prison break, convict, ex-convict, escaped convict, prisoner, penitentiary, captivity, "
    "imprisonment, juvenile detention, wrongly convicted, prison life, death penalty, "
    "political prisoner, reform school, prison island, detention",
    "chain": "slavery, slave, chain gang, bondage, human trafficking, forced labor, captivity, "
    "slave trade, sadomasochism, enslavement",
    "scales": "courtroom, lawyer, trial, murder trial, jury, court, law, legal drama, law firm, "
    "justice, courtroom drama, court martial, lawsuit, judge, legal battle, miscarriage of justice, "
    "legal thriller, defense lawyer, custody battle, false accusation, law school, attorney, lawyers",
    "siren": "police, cop, cops, police detective, buddy cop, buddy cops, police corruption, "
    "undercover cop, fbi, fbi agent, corrupt police, corrupt cop, rookie cop, police station, "
    "emergency, police investigation, manhunt, hostage crisis, hostage situation, paramedic, "
    "ambulance, los angeles police, dea, policeman, female cop, drug squad, policing",
    "magnifier": "detective, private detective, murder mystery, whodunit, sherlock holmes, clue, "
    "investigation, murder investigation, private eye, amateur sleuth, forensic, unsolved murder, "
    "criminal profiling, bumbling detective, mystery, missing person, cold case, "
    "investigative journalism, fbi trainee, police investigation, disappearance, agatha christie",
    "footprints": "missing person, missing child, manhunt, tracking, disappearance, stalking, "
    "stalker, fugitive, fugitives, pursuit, missing girl, search, desert crossing, "
    "chase, walking, on foot",
    "hat": "mafia, gangster, gangsters, film noir, mob, private eye, prohibition, organized crime, "
    "neo-noir, mob boss, hitman, private detective, criminal underworld, 1930s, "
    "irish mob, gangland, spy, secret agent, crime family, mobster, hitmen, chicago mob, criminal, "
    "criminals, crime boss, 1940s, rise and fall of a gangster, hardboiled",
    "bullet": "gun, hitman, gunfight, contract killer, hitmen, mercenary, shootout, arms dealer, "
    "gun violence, gang war, yakuza, triad, drug cartel, assassin, crime spree, drug lord, "
    "professional killer, vigilante justice, school shooting, mass shooting, heroic bloodshed, "
    "gun culture",
    "crosshair": "assassin, sniper, spy, secret agent, james bond, assassination, espionage, cia, "
    "assassination plot, hitman, contract killer, stalker, human hunting, spy thriller, double agent, "
    "intelligence agency, spies, hunted man, manhunt, secret agents, spy spoof, mi6, hunt, target, "
    "assassins, surveillance",
    "dagger": "murder, serial killer, revenge killing, slasher, knife, betrayal and revenge, "
    "murder plot, stabbing, killer, jack the ripper, murder spree, assassins, giallo, "
    "crime of passion, psychopath, murderer, julius caesar, macbeth, bloodshed, serial murder",
    "blank_mask": "slasher, masked killer, home invasion, horror franchise, masked, serial killer, "
    "phantom, psycho killer, torture, the purge, halloween killer, ritual, disfigurement",
    "vault": "heist, bank robbery, safecracking, robbery, bank heist, safe cracker, robber, "
    "bank robber, burglary, thieves, jewel heist, thief, theft, art theft, stolen money",
    "diamond": "diamond, stolen diamond, jewel theft, jewel thief, jewelry, jewel, luxury, wealth, "
    "stolen jewel, gold digger, heist",
    "banknote": "wall street, greed, money, counterfeiting, con artist, debt, fraud, stolen money, "
    "stock market, financial crisis, capitalism, embezzlement, corporate greed, banking, ransom, "
    "finance, get-rich-quick scheme, con man, con artists, lottery, american dream, blackmail, "
    "bribery, wealth, drug money, insurance fraud, bankruptcy, drug trade, drug smuggling, scam, "
    "money laundering, hustler, hustling, bank robber, economic crisis, corruption, swindle",
    "coins": "poverty, inheritance, greed, debt, eviction, money, economic hardship, "
    "great depression, miser, unemployment, gambling debt, homelessness, fortune, class difference",
    "cards": "gambling, poker, casino, card game, gambler, las vegas, con artist, bluff, cardsharp, "
    "blackjack, con game, hustler, wager, hustlers, double cross, con artists, cheating",
    "dice": "casino, gambling, las vegas, wager, bet, luck, chance, fate, magical game, board game, "
    "gambler, coincidence, destiny, game, mahjong, death game, deadly game",
    "chessboard": "chess, battle of wits, strategy, mind game, psychological duel, game of wits, "
    "power game, political intrigue, cat and mouse, power struggle, rivalry of minds, intrigue, "
    "court intrigue, criminal mastermind",
    "pills": "drug, drugs, drug addiction, heroin, cocaine, addiction, mental hospital, "
    "psychiatric hospital, marijuana, overdose, drug dealing, drug dealer, lsd, stoner comedy, "
    "pharmaceutical, rehab, psychiatry, psychiatrist, psychedelic, drug culture, sobriety, "
    "mental illness, therapy, insomnia, asylum",
    "cross": "hospital, doctor, nurse, medical, medicine, virus, epidemic, pandemic, plague, aids, "
    "illness, terminal illness, cancer, surgeon, disease, coma, euthanasia, quarantine, dementia, "
    "alzheimer's, disability, medical drama, organ transplant, medical ethic, assisted suicide, "
    "caregiving, paralysis, outbreak, recovery",
    "helix": "genetic engineering, clone, clones, cloning, mutation, dna, mutants, eugenic, "
    "biotechnology, designer baby, genetic, human experiment, evolution, twins, super soldier",
    "atom": "physics, nuclear power, scientist, mathematics, science, mathematician, physicist, "
    "genius, teleportation, quantum, scientists, parallel world, parallel worlds, "
    "parallel universe, alternate reality, scientific discovery, string theory, multiverse",
    "potion": "mad scientist, experiment, invisibility, chemistry, scientific experiment, "
    "science gone wrong, body transformation, shrinking, formula, poison, laboratory, "
    "jekyll and hyde, human experimentation, poisoning, youth serum, scientist, alchemy, inventor, "
    "eccentric inventor, invention",
    "film_reel": "hollywood, filmmaking, cinema, film industry, movie business, film director, "
    "movie star, silent film, film history, actor, screenwriter, moviegoing, film crew, metafiction, "
    "film lover, nitrate, found footage, movie theater, documentary, classic hollywood, movies",
    "projector": "cinema, silent film, filmmaking, hollywood, film history, moviegoing, "
    "projectionist, documentary, film buff, movie theater, movies, love of cinema, metafiction",
    "camera": "photography, photographer, paparazzi, photojournalism, photojournalist, fashion, "
    "found footage, voyeurism, war photography, celebrity, fame, snuff film, model, "
    "surveillance, tabloid, tourist, fashion model",
    "television": "television, television news, reality television, tv show, game show, talk show, "
    "tv adaptation, soap opera, sitcom, media satire, broadcast, quiz show, news anchor, sketch comedy, "
    "media, reality tv, news media, 1950s, television host, weatherman, consumerism, advertising",
    "microphone": "stand-up comedy, singer, radio, rock music, hip hop, rap, country music, nightclub, "
    "comedian, pop star, talk radio, singing, rock star, music industry, blues, concert, karaoke, "
    "concert film, nightclub singer, jazz, soul music, pop music, broadcasting, rapper, "
    "music career, dj, show business, fame, pirate radio",
    "vinyl": "music, record store, rock music, disco, hip hop, music industry, pop music, rock band, "
    "1960s music, punk, punk rock, dj, soul music, reggae, jazz, beatle, record label, soundtrack, "
    "1970s, nightlife, electronic music, music documentary",
    "guitar": "rock band, rock music, country music, guitar, rock star, folk music, punk rock, "
    "bluegrass music, heavy metal, musician, band, concert, flamenco, mariachi, rock and roll, "
    "rock 'n' roll, blues, garage band, concert film",
    "piano": "piano, pianist, classical music, jazz, composer, musician, child prodigy, piano lesson, "
    "musical prodigy, beethoven, mozart, concert pianist",
    "notes": "musical, opera, choir, music, orchestra, classical music, composer, songwriting, "
    "music teacher, violin, violinist, conductor, musicians, songwriter, a cappella, symphony",
    "dancers": "dance, dancing, ballet, dancer, ballroom, tango, ballroom dancing, dance competition, "
    "dance school, salsa, flamenco, waltz, choreography, ballerina, prom, street dance, breakdancing",
    "curtain": "theater, theatre, broadway, stage, backstage, stage adaptation, playwright, actress, "
    "shakespeare, shakespeare adaptation, opera, show business, theater troupe, vaudeville, "
    "play within a play, burlesque, music hall, striptease, stripper, drag queen, drag, cabaret",
    "mask": "theater, theatre, actor, disguise, shakespeare, acting, commedia, impersonation, "
    "magic mask, alter ego, performance, masquerade, satire, actress, theatre troupe, acting troupe, "
    "venice, cross-dressing, tragicomedy, role-playing, impostor, fake identity, imposter",
    "bowler": "slapstick, silent comedy, mime, tramp, farce, bumbling hero, vaudeville, parody, butler, "
    "comedy of errors, silent film comedy, bumbling detective, gentleman, mr. bean, physical comedy",
    "palette": "painter, painting, artist, art, art world, art school, art forgery, art history, "
    "modern art, art theft, sculptor, portrait, muse, museum, graffiti, art collector",
    "pen": "poet, poetry, writer, writing, novelist, author, diary, aspiring writer, letters, "
    "biography, essay, literature, memoir, playwright, journal, plagiarism, writer's life, censorship",
    "typewriter": "writer, journalism, journalist, newspaper, writer's block, screenwriter, reporter, "
    "author, novelist, investigative journalism, screenwriting, press, tabloid, publishing, "
    "ghostwriter, newspaper reporter, news, office life, secretary, whistleblower, writer in crisis",
    "book": "storytelling, book, library, bookstore, reading, literature, librarian, bookshop, "
    "fairy tale, literary circle, children's book, children's book adaptation, bedtime story, anthology, "
    "imagination, stories within stories, manuscript, magical book, neverending story, book club, "
    "bible, literary society",
    "pencil": "school, teacher, high school, elementary school, student, exam, boarding school, "
    "education, teaching, inspirational teacher, classroom, drawing, animator, cartoonist, "
    "comic artist, substitute teacher, schoolboy, schoolgirl, school life, college, homework, "
    "inner-city school, private school",
    "apple": "teacher, school, temptation, high school, college, adam and eve, snow white, "
    "inspirational teacher, education, university, professor, school life, mentor and student, "
    "inner-city school, campus, dietary, orchard, boarding school, class reunion",
    "telephone": "telephone, phone call, phone booth, wrong number, telemarketing, cell phone, "
    "harassing call, obscene call, babysitter, call center, switchboard, long-distance love, "
    "long-distance relationship, wiretapping",
    "letter": "letter, letters, pen pal, secret admirer, correspondence, love letter, mail, postman, "
    "anonymous letter, blackmail letter, postal service, wedding invitation",
    "lips": "sex comedy, erotic, erotica, erotic thriller, seduction, virginity, sexual awakening, "
    "pornography, desire, first kiss, sexuality, affair, sexual desire, sex, older woman, womanizer, "
    "casual sex, sexual obsession, adult film industry, nymphomania, prostitution, sexual liberation, "
    "kissing, femme fatale, swinging, eroticism",
    "heel": "makeover, fashion, femme fatale, cinderella, shopping, prostitution, shoes, "
    "sex work, fashion industry, beverly hill, modern cinderella, drag queen, single women, call girl, "
    "sex worker, transgender, cross-dressing, socialite, femininity, rags to riches, trophy wife",
    "dress": "fashion, fashion designer, bridesmaid, prom, fashion world, tailor, seamstress, debutante, "
    "costume, bride, jane austen, regency england, haute couture, beauty pageant, gender role, "
    "feminism, housewife, dressmaker",
    "rings": "wedding, marriage, engagement, arranged marriage, marriage proposal, wedding planner, "
    "bride, runaway bride, bachelor party, matchmaking, fear of commitment, weddings, newlywed, "
    "remarriage, marriage of convenience, bridesmaid, green card marriage, honeymoon, fake marriage, "
    "married couple, courtship, engaged couple, second marriage, polygamy, in-law, in-laws, elopement",
    "pram": "pregnancy, baby, parenthood, newborn, infertility, teen pregnancy, surrogacy, motherhood, "
    "unplanned pregnancy, single mother, single father, babies, childbirth, adoption, abortion, "
    "fatherhood, midwife, unexpected fatherhood, stork, pregnant detective, parenting",
    "cutlery": "food, restaurant, cooking, chef, cannibalism, dinner, dinner party, gourmet, "
    "waitress, diner, eating, family dinner, gastronomy, fast food, foodie, thanksgiving",
    "pot": "cooking, chef, food, kitchen, soup, recipe, restaurant, cuisine, bakery, baker, chocolate, "
    "family recipe",
    "wine": "wine, vineyard, alcoholism, italy, tuscany, provence, drinking, alcoholic, winemaking, "
    "dinner party, south of france, sobriety, sicily, naples",
    "cocktail": "nightclub, bar, bartender, hotel, party, alcoholism, high society, nightlife, "
    "cocktail, jazz age, roaring twenties, 1920s, affair, playboy, spy, james bond, new york society, "
    "socialite, lounge, hedonism, cruise, midlife crisis, casino, screwball comedy",
    "glasses_up": "pub, ireland, drinking, bachelor party, hangover, frat, fraternity, pub crawl, "
    "drinking buddies, irish, beer, college party, partying, dublin, oktoberfest, reunion, crude humor",
    "candle": "funeral, seance, faith, exorcism, prayer, occult, mourning, superstition, ritual, "
    "religion, hope, gothic romance, memory of the dead, premonition, blackout, spiritualism, "
    "convent, catholic guilt, monastery, nun",
    "church_window": "priest, church, catholic, faith, religion, catholic church, nun, jesus, bible, "
    "crisis of faith, christianity, catholicism, exorcism, vatican, pope, religious faith, monastery, "
    "convent, demon, satan, devil, demonic possession, possession, deadly sin, jesus christ, martyr, "
    "missionary, exorcist, antichrist, pastor, saint, preacher, holy grail, sin, demons, miracle, "
    "religious extremism, heaven, biblical epic, amish, clergy, evangelism",
    "flame": "fire, firefighter, firefighters, arson, burning, hell, devil, satan, demonic possession, "
    "inferno, pyromania, demon, demons, pyrokinesis, towering inferno, hellfire, phoenix",
    "gift": "christmas, santa claus, christmas eve, holiday, xmas, elf",
    "pumpkin": "halloween, trick or treat, autumn, scarecrow",
    "rose": "true love, beauty and the beast, valentine, passion, fairy tale romance, inner beauty, "
    "bachelor, seduction, midlife obsession, suburban desire, tango, courtship",
    "flower": "garden, gardening, flower, spring, florist, hippie, flower power, 1960s, simplicity, "
    "hippies, gardener, bloom, innocence, first love, summer love",
    "tree": "family saga, family secret, family secrets, genealogy, root, ancestry, three generation, "
    "generations, heritage, tree, family tree, nature, village, homeland, family reunion, "
    "multigenerational family, generational conflict, ecology, family history, seasons",
    "feather": "american history, life story, simple-hearted hero, pacifism, innocence, lightness, "
    "native american, native americans, indigenous people, quill, angel, gentleness",
    "keyhole": "voyeurism, secret, secrets, locked room, spying, peeping, hidden room, panic room, "
    "eavesdropping, confinement, dark secret, captivity, forbidden room, "
    "single location, escape room, locked-room mystery",
    "windows": "voyeurism, apartment building, neighbor, neighbors, apartment, roommate, roommates, "
    "tenement, hotel, apartment complex, neighbours, loneliness in the city, urban life, rear window, "
    "housing project, urban loneliness, high-rise, skyscraper, landlord, intersecting lives, "
    "interwoven stories, interlocking stories, intersecting stories, boarding house",
    "key": "inheritance, locksmith, real estate, hidden truth, secret room, moving house, housekeeper, "
    "locked, master key, new home, house sale",
    "labyrinth": "labyrinth, maze, amnesia, memory loss, bureaucracy, kafkaesque, trapped, "
    "lost in a maze, subconscious, puzzle box, surreal nightmare, psychological maze, escape room, "
    "dreamworld, conspiracy, conspiracy theory, trap, entrapment, memory erasure, "
    "nonlinear narrative, nonlinear story, descent",
    "puzzle": "puzzle, nonlinear narrative, memory, amnesia, autism, unreliable narrator, memory loss, "
    "plot twist, codebreaking, cryptography, fragmented memory, jigsaw, multiple perspective, "
    "fragmented narrative, cipher, codebreaker, twist ending, interlocking stories, "
    "reality versus illusion",
    "spiral": "obsession, madness, hypnosis, vertigo, descent into madness, paranoia, psychosis, "
    "delusion, insanity, hallucination, nervous breakdown, mental breakdown, psychological breakdown, "
    "schizophrenia, mania, brainwashing, unreliable narrator, mind control, self-destruction, "
    "dream, dreams, dream versus reality, downward spiral, drug trip, compulsion",
    "discs": "hypnosis, precognition, dreams, psychic, telepathy, subconscious, psychic power, "
    "clairvoyance, esp, avant-garde, perception, consciousness, psychedelic, experimental, "
    "extrasensory perception, premonition, sound, reality and illusion",
    "eye": "surveillance, voyeurism, blindness, stalker, witness, psychic, big brother, seeing, "
    "eye transplant, murder witness, hypnotist, vision, premonition, visions, blind, obsession, "
    "conspiracy, blind woman, witness to murder",
    "many_eyes": "surveillance, paranoia, conspiracy, dystopia, celebrity, cult, mass hysteria, fame, "
    "totalitarianism, public shaming, media circus, big brother, gossip, mob mentality, "
    "small-town gossip, conformity, rumor, witch hunt, mccarthyism, scandal, watched, "
    "secret society",
    "split_face": "split personality, dual identity, double identity, doppelganger, double life, "
    "multiple personality, split identity, twin, twins, undercover, evil twin, alter ego, "
    "identity swap, double, doubles, body swap, identity, identity theft, secret life, face transplant, "
    "dissociative identity, false identity, mole, gender identity, double agent, passing",
    "door": "escape, portal, house arrest, agoraphobia, stranger at the door, exit, threshold, "
    "runaway, hidden door, captivity, new beginning, home invasion, leaving home, intruder, "
    "starting over, second chance, mysterious stranger, moving away",
    "stairs": "class divide, social climbing, ambition, social mobility, class conflict, rise to power, "
    "upstairs downstairs, servant, rise and fall, success, servants, class difference, class differences, "
    "social class, social climber, upward mobility, corporate ladder, class",
}
"Things and places: whoever sees the cover knows what the film holds."

SETTING = {
    # Where, when and what kind of story.
    "skyline": "new york, new york city, manhattan, city, urban life, skyscraper, corporate, business, "
    "office, workplace, career, office life, advertising, architecture, chicago, executive, "
    "corporation, big city, businessman, boss, entrepreneur, future city, utopia, megacity, dystopia, "
    "corporate world, workaholic, near future",
    "city_night": "one night, night, los angeles, nightlife, urban alienation, street life, neo-noir, "
    "urban decay, tokyo, new york city, hong kong, insomnia, harlem, all-night, berlin, seoul, "
    "criminal underworld, urban crime, philadelphia, detroit, cyberpunk, dystopia, metropolis, "
    "boston, inner city, madrid, istanbul, buenos aire, vigilante, chicago, new york, london, "
    "night shift",
    "street_lamp": "noir, film noir, neo-noir, prostitution, homelessness, street children, night walk, "
    "red light district, underworld, stranger, murder, fog, informant, detective, loner, street kid, "
    "secret meeting, streetwalker, homeless",
    "suburb": "suburbia, suburb, suburban family, suburban life, conformity, neighborhood, neighbor, "
    "neighbors, american dream, 1950s, middle class, dysfunctional family, family life, cul-de-sac, "
    "housewife, suburban ennui, feuding neighbor, small town secret, perfect town",
    "house": "small town, home, house, family home, renovation, nostalgia, homecoming, domestic life, "
    "american south, homesickness, neighbor, eviction, louisiana, provincial life, small-town life, "
    "household, household staff, bed and breakfast, inheritance, new orleans",
    "sunrise": "hope, redemption, second chance, perseverance, faith, optimism, renewal, new life, "
    "starting over, africa, journey of hope, self-discovery, freedom, survival, dream, prophecy, "
    "chosen one, forgiveness, recovery, hero's journey, moral awakening, destiny, senegal, kenya, "
    "second chances, spiritual awakening, new beginnings, human spirit, dignity, resilience, kindness",
    "crescent": "dream, dreams, arabian, insomnia, night, bedtime, magical realism, islam, ramadan, "
    "iran, tehran, morocco, turkey, sleep, sleepwalking, parallel world, fantasy, magical land, "
    "wonder, imagination, lullaby, fable, folklore, spirits, whimsy",
    "orbits": "astrology, cosmic, universe, fate and chance, science fiction, spacetime",
    "saucer": "science fiction, conspiracy theory, area 51, body snatcher, government secret",
    "wish": "fame, stardom, celebrity, showbiz, rising star, rise to fame, star, talent contest, "
    "showgirl, beauty contest, popularity, comeback",
    "blocks": "family comedy, child hero, childhood memory, childhood imagination, kids, child actor",
    "pencil": "school days, teen comedy, class clown, social cliques, teenage life, adolescence, youth, "
    "growing up, coming of age, detention, teen angst",
    "friends": "teen comedy, teen, teenager, teenagers, coming of age, high school, summer, roommates, "
    "social cliques, friendship, college, youth, slackers, male friendship, female friendship, "
    "old friends, ensemble, ensemble cast, best friends, male bonding, reunion, gang of friends, "
    "found family, teamwork, community, misfits, childhood friends, buddies, teen rebellion, "
    "interracial friendship, unlikely allies, band of misfits, brotherhood, sisterhood, loyalty, "
    "outsiders, solidarity, camaraderie, troupe",
    "crosshair": "conspiracy, political assassination, hunted, revenge, cat and mouse, chase, vigilante",
    "dagger": "revenge, betrayal, murder, treachery, vengeance, jealousy, tragedy, blood feud, feud, "
    "family feud, honor killing, backstabbing, poisoned relationship, bloodlust, infanticide",
    "bullet": "crime, gang, violence, drug dealing, drug war, drug trade, street crime, robbery, "
    "prison gang, outlaws, favela, killing, last stand, lone hero, shoot-out, crime gang, siege",
    "mask": "parody, mistaken identity, con artists, lies, deception, farce, spoof, pretence, "
    "battle of the sexes, secret identity, hidden identity, hoax, impersonation, swapped identities",
    "bowler": "absurdity, gross-out humor, comedy, odd couple, eccentric family, bureaucracy, spoof, "
    "mistaken identity, british humor, incompetence, pranks, black comedy, eccentric",
    "burst": "action, destruction, action hero, mayhem, chaos, supervillain plot, parody, gadget, "
    "gadgets, disaster, mismatched partners, rescue mission, world saved, save the world",
    "lightning": "good versus evil, power, revenge, rivalry, vengeance, fury, wrath, chosen one, prophecy, "
    "fate, world domination, supernatural",
    "skull": "survival horror, horror comedy, dark comedy, black comedy, survival, body horror, "
    "dance with death, death wish, murderous, deal with the devil",
    "hand": "body horror, supernatural, evil, horror, terror, survival, trapped underground, obsession "
    "with death",
    "tear": "grief, loss, mourning, tragedy, sadness, suicide, depression, widow, trauma, death of a child, "
    "regret, childhood trauma, guilt, sacrifice, heartbreak, child abuse, doomed love, lost love, "
    "widower, sorrow, bereavement, abuse, domestic violence, melodrama, abandonment, death, "
    "domestic abuse, farewell, goodbye, war trauma",
    "rain": "grief, depression, melancholia, melancholy, guilt, urban loneliness, loss, despair, "
    "alienation, suicide, longing, ennui, unhappy marriage, regret, existential crisis, gloom",
    "alone": "loneliness, isolation, solitude, alienation, outsider, loner, existentialism, outcast, "
    "hermit, exile, self-discovery, meaning of life, survival, widower, existential crisis, stranger, "
    "recluse, spiritual quest, last man on earth, lone hero, antihero, social outcast, wanderer, "
    "ennui, urban alienation, abandoned child, lone survivor, dystopia, silence, social isolation, "
    "introspection, individualism, shyness, orphan, drifter, disillusionment, midlife crisis, aging, "
    "nature and man, man versus nature, bullying",
    "parent_and_child": "father and son, father and daughter, mother and son, mother and daughter, "
    "single father, single mother, fatherhood, motherhood, parent and child, mentor, fathers and sons, "
    "grandfather, grandmother, unlikely friendship, mentor and student, father son, orphan, adoption, "
    "protecting a child, absent father, stepfather, mentorship, mentor and pupil, surrogate father, "
    "guardian, intergenerational friendship, overprotective parent, child custody, grandparent, "
    "age gap, child in peril, overbearing mother, foster care, parents and children, orphans, "
    "mother and child, apprentice, stepmother, missing child, kidnapping",
    "family": "family, siblings, dysfunctional family, parenthood, immigrant family, family business, "
    "large family, eccentric family, family in peril, family in danger, family bonds, family life, "
    "jewish family, family ties, in-laws, single parent, orphans, patriarchy, patriarch, adoption, "
    "blended family, family conflict, family reunion, wealthy family, family drama, family vacation, "
    "grandparents, generation gap, cousins, family breakdown, family dysfunction, divorced parents, "
    "thanksgiving, family loyalty, matriarch, tradition, stepfamily",
    "pair": "brothers, sisters, twins, siblings, buddy comedy, buddy cops, odd couple, partner, rivals, "
    "sibling rivalry, male friendship, female friendship, unlikely partners, mismatched partners, "
    "rivalry, brother and sister, culture clash, body swap, battle of the sexes, buddy, duo, friendship, "
    "unlikely friendship, doubles, brotherhood, partners, sister, best friends, opposites, "
    "interracial friendship, race relations, doppelganger, racism, prejudice, class difference, race, "
    "feud, differences",
    "profiles": "romance, love, marriage, love story, conversation, battle of the sexes, dating, "
    "opposites attract, unrequited love, workplace romance, romantic comedy, infidelity, relationships, "
    "forbidden love, remarriage, teen romance, interracial romance, gay romance, lesbian romance, "
    "love triangle, divorce, confrontation, interview, communication, duel of wits, interrogation, "
    "friends to lovers, language, negotiation, marital strife, couple, brief encounter, deafness, "
    "psychotherapy, therapy, relationship, jealousy, young love, late romance, holiday romance, "
    "chance encounter, lifelong love, first date, missed chances",
    "two_circles": "love triangle, marriage, lost love, relationships, fate, opposites attract, "
    "coincidence, unrequited love, memory, chance encounter, long-distance love, dating, romance, "
    "intersecting lives, forbidden love, destiny, second chance romance, love, lgbt, lgbtq, bisexuality, "
    "homosexuality, open relationship, adultery, brief encounter, middle age, reincarnation, telepathy, "
    "parallel lives, sexual identity, identity, friendship and love, missed connections, "
    "interracial romance, coming out, first love, gay romance, lesbian romance",
    "heart": "first love, love, romance, romantic comedy, true love, teen romance, love story, "
    "unrequited love, young love, love at first sight, dating, soulmates, matchmaking, "
    "opposites attract, love triangle, crush, high school crush, courtship, secret admirer, kindness, "
    "lifelong love, forbidden love, romantic rivals, love potion, gay romance, lesbian romance, "
    "heart transplant, online dating, singles, infatuation, romantic obsession, star-crossed lovers, "
    "second chance at love, falling in love, summer romance, compassion, sweetheart",
    "broken_heart": "divorce, breakup, infidelity, adultery, heartbreak, unhappy marriage, lost love, "
    "failed relationship, doomed love, failing marriage, separation, jealousy, unrequited love, "
    "love triangle, marital crisis, failed marriage, betrayal, ex-wife, ex-husband, marriage trouble, "
    "estranged couple, marital infidelity, jilted lover, custody battle, affair, broken dreams, "
    "cheating, extramarital affair, forbidden love, bitter divorce, disillusionment, ex-girlfriend, "
    "unfaithful wife, marriage in crisis, marital breakdown",
    "coins": "con man, small business, crime doesn't pay, class, haves and have-nots",
    "crown": "power, power struggle, kingmaker, abuse of power, dictator, dictatorship, tyranny, tyrant, "
    "ambition, succession, 18th century, 19th century, costume drama, empire, period drama, heir, "
    "privilege, hubris",
    "columns": "epic, historical epic, antiquity, myth, politics, classical",
    "helmet": "courage, duty, honor, sacrifice, military life, heroism, colonialism, invasion, patriotism",
    "crowd": "political, society, mob, injustice, oppression, social justice, prejudice, "
    "censorship, mass movement, democracy, dictatorship, freedom, colonialism, people power, "
    "social criticism, social satire, racial injustice, nationalism, rebel, feminism, women's rights",
    "key": "escape, secrets, mystery box, discovery, hidden past",
    "chessboard": "betrayal, conspiracy, rivalry, scheming, political conspiracy, corporate conspiracy, "
    "moral dilemma, deception, double-cross, double cross, revenge plot, blackmail, manipulation, "
    "loyalty, ambition",
    "puzzle": "mystery, identity, twist, secrets, family secret, conspiracy, truth, moral ambiguity, "
    "fragmented, chance, chaos, coincidence, hidden truth, enigma, memory",
    "book": "literary adaptation, novel adaptation, true story, fable, classic literature, adaptation, "
    "stephen king, jane austen, biography, legend, fantasy, autobiography, charles dicken, memoir, "
    "agatha christie, magical realism, biopic, philosophy, stories",
    "vinyl": "1960s, 1970s, 1980s, nostalgia, disco era, biopic of a musician",
    "television": "1980s, pop culture, satire, fandom, mockumentary, media, celebrity culture, fake "
    "documentary",
    "camera": "mockumentary, memory, documentary, true crime, everyday life",
    "hourglass": "fate, destiny, regret, lost time, end of life, death, waiting, patience",
    "road": "escape, freedom, fugitive, chase, fugitives, adventure, odd couple on the road, "
    "lost, prison break, crime spree, running away",
    "suitcase": "fish out of water, culture clash, homeland, new arrival, outsider, leaving home, "
    "divorce, odd journey, foreigner, stranger in town, escape, americans abroad, intercultural",
    "compass": "adventure, survival, coming home, rescue, search, race, lost, discovery",
    "umbrella": "british, england, quirky romance, melancholy comedy, waiting",
    "tree": "childhood, memory, environment, growing up, old age, childhood memories, community, "
    "death and rebirth, life, cycle of life, patience",
    "kite": "imagination, freedom, boyhood, siblings, innocence, summer holiday",
    "farm": "american south, village life, rural poverty, agrarian, simple life, midwest",
    "footprints": "identity, search for identity, on the run, lost child, memory, journey, exile, past",
    "bicycle": "1950s, childhood summer, neighborhood kids, poverty, youth, boyhood, day trip",
    "factory": "unemployment, poverty, corporate greed, exploitation, labor, consumerism, capitalism, "
    "social realism, class struggle, blue-collar, workers",
    "bars": "captivity, injustice, crime and punishment, confinement, oppression, wrongly accused, guilt",
    "scales": "injustice, morality, moral dilemma, ethics, guilt, corruption, wrongly accused, "
    "crime and punishment, vigilante justice, cover-up, moral choice",
    "door": "stranger, isolation, family secrets, guest, hostage, kidnapping, visitor, unwanted guest",
    "keyhole": "hidden past, family secret, family secrets, forbidden, secret past, kidnapping, "
    "obsession, mystery, paranoia, guilty secret",
    "split_face": "transformation, self-discovery, moral ambiguity, hypocrisy, guilt, deception, gender, "
    "cultural identity, betrayal, mistaken identity, duality, aging, sequel, remake, secret past",
    "banknote": "luck, crime, heist gone wrong, ponzi, class divide, ransom money, kidnapping",
    "spiral": "psychological, fear, nightmare, guilt, revenge, dystopia, surrealism, fate, mystery, sequel",
    "eye": "blackmail, memory, identity, suspense, secrets, jealousy, suspicion, technology",
    "discs": "surrealism, absurdism, dreamlike, identity, symbolism, metaphysics",
    "clock": "work, routine, everyday life, monotony, waiting, suspense, procrastination",
    "stairs": "rise, money, wealth, power, rivalry, career, fame, success, hubris",
    "medal": "training, competition, perseverance, victory, teamwork, comeback, disability, willpower, "
    "true story, self-improvement, courage, honor",
    "balloons": "crude humor, raunchy comedy, pranks, party, frat, mischief, misadventure, buddy comedy",
    "siren": "crime, chase, corruption, kidnapping, race against time, rescue, hostages, survival, "
    "prank, cover-up",
    "microphone": "comedy, performer, self-expression, voice, speech, speech impediment, motivation",
    "cocktail": "socialites, upper class, sophistication, infidelity, adultery, wealth, luxury, "
    "seduction, bachelor, womanizing, remarriage, divorce",
    "cutlery": "class satire, greed, satire, class difference, bourgeoisie, gluttony, excess",
    "rose": "obsession, romance, femme fatale, widow, unrequited love, tragic love, costume romance, "
    "forbidden love, lost love, jealousy, older woman, first love, love letter",
    "flower": "kindness, women, friendship, coming of age, grief and healing, female friendship, teenage "
    "girl, simple life, tenderness, sisterhood, innocence",
    "feather": "grace, kindness, poetry, innocence lost, loss of innocence, fragility",
    "letter": "memory, lost love, separation, secret, unrequited love, distance, confession, nostalgia",
    "film_reel": "remake, sequel, prequel, reboot, anthology, short film, film homage, hollywood satire, "
    "homage, black and white, experimental film",
    "curtain": "fame, show, reality versus fiction, performance, stardom, comeback, comedy troupe",
    "helix": "transformation, heredity, survival of the fittest, identity, mutation, disfigurement",
    "plane": "escape, long journey, reunion, mission, evacuation, disaster",
    "shark": "man-eater, sea survival",
    "claw": "man versus nature, wild animals, survival, savagery, animal attack, animals",
    "dog": "animal, pet, animals, talking animals, loyalty, veterinarian",
    "cat": "talking animals, witchcraft, animal companion, pets, animals",
    "lion": "talking animals, africa, animals, jungle, wildlife, courage",
    "rabbit": "talking animals, anthropomorphic animal, hunted animal",
    "bear": "talking animals, childhood friend, loyal companion",
    "bird": "escape, liberation, hope, disability, soul, dream of flight",
    "elephant": "india, africa, memory, colonial africa",
    "castle": "magical land, fantasy, legend, magic, chivalry, enchantment, siege, fantasy adventure, "
    "epic fantasy",
    "sword": "fantasy, legend, honor, epic fantasy, heroism, quest, courage, good versus evil, revenge, "
    "sword fight, battle",
}
"Kinds of stories, people and ties; a motif that stands for them."

MOODS = {
    "scary": ("hand", "claw", "skull", "door"),
    "eerie": ("moon_trees", "keyhole", "eye", "door"),
    "violent": ("bullet", "dagger", "fist"),
    "action-packed": ("burst", "bullet", "lightning"),
    "thrilling": ("lightning", "crosshair", "burst"),
    "tense": ("crosshair", "eye", "keyhole"),
    "dark": ("street_lamp", "spiral", "eye"),
    "gritty": ("street_lamp", "city_night", "fist"),
    "bleak": ("alone", "rain", "bars"),
    "sad": ("tear", "rain", "alone"),
    "melancholy": ("rain", "alone", "umbrella"),
    "slow-burn": ("hourglass", "alone", "candle"),
    "romantic": ("heart", "two_circles", "rose"),
    "surreal": ("discs", "spiral", "labyrinth"),
    "dreamlike": ("crescent", "discs", "butterfly"),
    "cerebral": ("labyrinth", "puzzle", "chessboard"),
    "absurd": ("bowler", "fish", "discs"),
    "satirical": ("mask", "many_eyes", "bowler"),
    "epic": ("sunrise", "mountain", "sword"),
    "poetic": ("feather", "bird", "crescent"),
    "nostalgic": ("bicycle", "vinyl", "letter"),
    "stylish": ("cocktail", "city_night", "hat"),
    "inspiring": ("sunrise", "mountain", "kite"),
    "hopeful": ("sunrise", "bird", "flower"),
    "uplifting": ("balloon", "sunrise", "kite"),
    "provocative": ("lips", "many_eyes", "split_face"),
    "tender": ("flower", "two_circles", "feather"),
    "bittersweet": ("two_circles", "umbrella", "feather"),
    "quirky": ("fish", "balloon", "bicycle"),
    "playful": ("balloons", "kite", "blocks"),
    "cozy": ("house", "book", "candle"),
    "warm": ("house", "family", "friends"),
    "feel-good": ("balloon", "friends", "sunrise"),
    "witty": ("cocktail", "bowler", "profiles"),
    "funny": ("bowler", "balloons", "burst"),
}
"Where no theme says anything that can be drawn; the first of these moods that the film has."

FILMS = {
    356: "feather",
}
"Famous films whose themes miss the picture that everybody has in mind."

GENRES = {
    "Horror": ("hand", "moon_trees", "skull", "claw"),
    "Film-Noir": ("hat", "street_lamp", "city_night"),
    "Western": ("desert", "sheriff_star", "horse"),
    "Sci-Fi": ("planet", "orbits", "atom"),
    "War": ("helmet", "barbed_wire", "crosses"),
    "Musical": ("notes", "microphone", "curtain"),
    "Fantasy": ("crescent", "castle", "wand"),
    "Animation": ("kite", "wish", "balloon"),
    "Children": ("blocks", "kite", "bear"),
    "Crime": ("hat", "city_night", "bullet"),
    "Mystery": ("magnifier", "keyhole", "labyrinth"),
    "Thriller": ("crosshair", "eye", "street_lamp"),
    "Adventure": ("compass", "mountain", "balloon"),
    "Action": ("burst", "lightning", "fist"),
    "Romance": ("heart", "two_circles", "profiles"),
    "Comedy": ("bowler", "balloons", "cocktail"),
    "Documentary": ("camera", "film_reel", "projector"),
    "Drama": ("alone", "two_circles", "sunrise"),
}
"The last resort."
