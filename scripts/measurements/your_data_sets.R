# The data sets of R that have clusters, as people save them: `write.csv` of each into a folder, and
# what lme4 gives for the model that its help page or field has in mind. "1": no predictor.
#
#   Rscript scripts/measurements/your_data_sets.R FOLDER

suppressMessages(library(lme4))

wanted <- read.table(header = TRUE, text = "
package  set            y             x            cluster
nlme     Alfalfa        Yield         1            Block
nlme     Assay          logDens       1            Block
nlme     BodyWeight     weight        Time         Rat
nlme     Cefamandole    conc          Time         Subject
nlme     Dialyzer       rate          pressure     Subject
nlme     Earthquake     accel         distance     Quake
nlme     ergoStool      effort        1            Subject
nlme     Fatigue        relLength     cycles       Path
nlme     Gasoline       yield         endpoint     Sample
nlme     Glucose        conc          Time         Subject
nlme     Glucose2       glucose       Time         Subject
nlme     Gun            rounds        Method       Team
nlme     IGF            conc          age          Lot
nlme     Machines       score         1            Worker
nlme     MathAchieve    MathAch       SES          School
nlme     Milk           protein       Time         Cow
nlme     Muscle         length        conc         Strip
nlme     Nitrendipene   activity      NIF          Tissue
nlme     Oats           yield         nitro        Block
nlme     Orthodont      distance      age          Subject
nlme     Ovary          follicles     Time         Mare
nlme     Oxboys         height        age          Subject
nlme     Oxide          Thickness     1            Lot
nlme     PBG            deltaBP       dose         Rabbit
nlme     Phenobarb      conc          time         Subject
nlme     Pixel          pixel         day          Dog
nlme     Quinidine      conc          time         Subject
nlme     Rail           travel        1            Rail
nlme     RatPupWeight   weight        sex          Litter
nlme     Relaxin        cAMP          conc         Run
nlme     Remifentanil   conc          Time         ID
nlme     Soybean        weight        Time         Plot
nlme     Spruce         logSize       days         Tree
nlme     Tetracycline1  conc          Time         Subject
nlme     Wafer          current       voltage      Wafer
nlme     Wheat          DryMatter     fertilizer   Tray
lme4     cake           angle         temp         replicate
lme4     cbpp           incidence     size         herd
lme4     Dyestuff       Yield         1            Batch
lme4     Dyestuff2      Yield         1            Batch
lme4     Pastes         strength      1            sample
lme4     Penicillin     diameter      1            plate
lme4     sleepstudy     Reaction      Days         Subject
datasets ChickWeight    weight        Time         Chick
datasets CO2            uptake        conc         Plant
datasets DNase          density       conc         Run
datasets Indometh       conc          time         Subject
datasets Loblolly       height        age          Seed
datasets Orange         circumference age          Tree
datasets Theoph         conc          Time         Subject
datasets sleep          extra         group        ID
MASS     nlschools      lang          IQ           class
MASS     epil           y             period       subject
MASS     Sitka          size          Time         tree
MASS     petrol         Y             EP           No
")

folder <- commandArgs(TRUE)[1]
dir.create(folder, showWarnings = FALSE)
for (i in seq_len(nrow(wanted))) {
  row <- wanted[i, ]
  data(list = row$set, package = row$package, envir = environment())
  d <- as.data.frame(get(row$set))
  write.csv(d, file.path(folder, paste0(row$set, ".csv")))
}
write.csv(wanted, file.path(folder, "wanted"), row.names = FALSE)
