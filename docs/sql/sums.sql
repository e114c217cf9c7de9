select
    cluster,
    regr_count(y, x) as n,
    regr_avgx(y, x) as mean_x,
    regr_avgy(y, x) as mean_y,
    regr_sxx(y, x) as sxx,
    regr_sxy(y, x) as sxy,
    regr_syy(y, x) as syy
from data
where cluster is not null
    and x is not null
    and y is not null
group by cluster
order by cluster
