/** Meals, restaurants, cooking, what is eaten and drunk. */
export const food = `
  food foods meal meals cuisine snack snacks | comida comidas alimento alimentos platillo bocadillo comestible botana
  eat eating ate eaten dine hungry starving appetite | comer hambre comiendo antojo apetito comi

  dinner supper | cena cenar merienda
  lunch luncheon noon | almuerzo lonche almorzar
  breakfast brunch | desayuno desayunar almuerzo

  dish dishes plate entree appetizer | plato platillo entrada guiso platos
  dessert cake cookie cookies pie candy chocolate sweet icecream | postre pastel galleta dulce chocolate torta galletas bizcocho

  restaurant restaurants diner eatery bistro cafe pizzeria tavern | restaurante restaurantes fonda comedor cafeteria taqueria pizzeria marisqueria bistro restaurant
  reservation reservations reserve table reserved | reserva reservacion reservar apartar reservaciones apartame reservado
  waiter waitress server chef bartender | mesero mesera camarero mozo chef cantinero
  menu menus | menu carta
  tip tips gratuity | propina propinas

  takeout takeaway delivery deliver carryout togo | llevar domicilio delivery
  ubereats grubhub doordash pizza | pizza rappi ubereats

  italian mexican chinese japanese indian thai french sushi tacos | italiana mexicana china japonesa italiano mexicano chino sushi
  burger hamburger fries sandwich hotdog | hamburguesa papas sandwich torta emparedado lonche

  cook cooking cooked prepare fry boil roast grill | cocinar cocina preparar freir hervir asar guisar cocino prepara
  bake baking baked oven | hornear horno horneado
  recipe recipes | receta recetas
  ingredient ingredients substitute replacement | ingrediente ingredientes sustituto sustituir

  calorie calories nutrition nutritional nutrient nutrients protein fat carbs sodium cholesterol | caloria calorias nutricion proteina grasa nutrientes carbohidratos nutritivo colesterol
  diet diets vegan vegetarian gluten keto healthy | dieta vegano vegetariano gluten dietas

  ripe spoiled fresh rotten | fresco podrido caducado maduro
  spoil shelf keep refrigerate leftovers | sobras conservar refrigerar

  meat beef pork chicken steak turkey lamb bacon | carne res cerdo pollo bistec pavo puerco tocino cordero
  fish seafood salmon shrimp tuna | pescado mariscos salmon atun
  vegetable vegetables tomato potato onion carrot lettuce salad corn | verdura verduras tomate cebolla zanahoria lechuga ensalada elote maiz jitomate
  fruit fruits apple banana orange grape strawberry lemon | fruta manzana platano naranja uva fresa limon frutas
  bread rice pasta flour tortilla cereal noodles beans | pan arroz harina tortilla cereal fideos frijoles
  milk cheese egg eggs butter cream yogurt dairy | leche queso huevo huevos mantequilla crema yogur lacteos blanquillo
  sugar salt pepper spice spices sauce oil vinegar | azucar sal pimienta especias salsa aceite vinagre
  spicy sour bitter salty delicious tasty flavor taste yummy | picante agrio amargo delicioso rico sabroso sabor

  drink drinks beverage juice soda smoothie thirsty drank | bebida beber refresco tomar soda sed gaseosa licuado bebidas
  tea coffee espresso latte | cafe infusion
  beer wine liquor cocktail whiskey vodka bar pub | cerveza vino licor trago coctel whisky bar cantina chela tequila

  bottle glass cup mug | botella vaso taza copa
  pan pot knife spoon fork bowl | sarten olla cuchillo cuchara tenedor tazon cazuela

  review reviews stars | resena resenas estrellas valoracion opiniones
  party people guests seats | personas comensales invitados
  allergy allergic allergies peanut | alergia alergico alergias cacahuate


  steam simmer | vapor
  peel | picar rebanar
  stir whisk | revolver
  serving servings portion | porcion raciones racion
  soup stew broth | sopa estofado sancocho
  burrito enchilada tamale tamales | burrito enchilada tamal quesadilla tamales pupusa arepa
  spaghetti lasagna | espagueti lasana
  wings nuggets | alitas
  nut nuts almond | nuez almendra mani
  lentils chickpeas | lentejas garbanzos habichuelas porotos
  chili jalapeno | chile aji jalapeno
  avocado guacamole | aguacate palta guacamole
  garlic herb herbs cilantro | ajo cilantro
  watermelon melon peach pear cherry pineapple mango | sandia melon durazno pera cereza mango
  butcher deli fishmonger | carniceria pescaderia
  vitamin vitamins calcium | vitamina vitaminas hierro
  gain | adelgazar engordar
  fancy romantic | romantico
  kosher halal | kosher halal`;
